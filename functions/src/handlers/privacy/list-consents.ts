import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listConsents as execute } from '../../usecases/consent/list-consents.ts';

export const listConsents: RouteHandlerFactory<'listConsents'> =
  (deps) =>
  async ({ caller, now }) => ({ status: 200, body: { consents: await execute(deps, { caller, now }) } });
