import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { signInOperator as execute } from '../../usecases/office/sign-in-operator.ts';

export const signInOperator: RouteHandlerFactory<'signInOperator'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, ...body, now }),
  });
