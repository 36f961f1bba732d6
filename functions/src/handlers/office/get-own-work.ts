import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getOwnWork as execute } from '../../usecases/office/get-own-work.ts';

export const getOwnWork: RouteHandlerFactory<'getOwnWork'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, now }),
  });
