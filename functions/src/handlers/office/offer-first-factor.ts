import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { offerFirstFactor as execute } from '../../usecases/office/first-factor.ts';

export const offerFirstFactor: RouteHandlerFactory<'offerFirstFactor'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
