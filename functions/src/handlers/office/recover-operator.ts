import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recoverOperator as execute } from '../../usecases/office/recover-operator.ts';

export const recoverOperator: RouteHandlerFactory<'recoverOperator'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { recovery: await execute(deps, { caller, ...params, now }) },
  });
