import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listLookUps as execute } from '../../usecases/staff/list-look-ups.ts';

export const listLookUps: RouteHandlerFactory<'listLookUps'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
