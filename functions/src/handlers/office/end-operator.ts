import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { endOperator as execute } from '../../usecases/office/end-operator.ts';

export const endOperator: RouteHandlerFactory<'endOperator'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
