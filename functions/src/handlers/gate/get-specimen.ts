import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getSpecimen as execute } from '../../usecases/gate/get-specimen.ts';

export const getSpecimen: RouteHandlerFactory<'getSpecimen'> =
  (deps) =>
  async ({ query, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...query, now }),
  });
