import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { endOwnOperatorSession as execute } from '../../usecases/office/end-operator-session.ts';

export const endOwnOperatorSession: RouteHandlerFactory<'endOwnOperatorSession'> =
  (deps) =>
  async ({ caller, now }) => {
    await execute(deps, { caller, now });
    return { status: 200, body: { ended: true } };
  };
