import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { addFirstFactor as execute } from '../../usecases/office/first-factor.ts';

export const addFirstFactor: RouteHandlerFactory<'addFirstFactor'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, factor: body, now }),
  });
