import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { decideConsent as execute } from '../../usecases/consent/decide-consent.ts';

export const decideConsent: RouteHandlerFactory<'decideConsent'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
