import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { offerOwnFactor as execute } from '../../usecases/office/own-factor.ts';

export const offerFactor: RouteHandlerFactory<'offerFactor'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...body, now }),
  });
