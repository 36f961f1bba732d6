import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { lookUpPerson as execute } from '../../usecases/gate/look-up-person.ts';

export const lookUpPerson: RouteHandlerFactory<'lookUpPerson'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...body, now }),
  });
