import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { addOwnFactor as execute } from '../../usecases/office/own-factor.ts';

export const addFactor: RouteHandlerFactory<'addFactor'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: { factors: await execute(deps, { caller, factor: body, now }) },
  });
