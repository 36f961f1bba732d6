import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { endOperatorSession as execute } from '../../usecases/office/end-operator-session.ts';

export const endOperatorSession: RouteHandlerFactory<'endOperatorSession'> =
  (deps) =>
  async ({ params, caller, now }) => {
    await execute(deps, { caller, ...params, now });
    return { status: 200, body: { ended: true } };
  };
