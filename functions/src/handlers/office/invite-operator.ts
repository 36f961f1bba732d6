import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { inviteOperator as execute } from '../../usecases/office/invite-operator.ts';

export const inviteOperator: RouteHandlerFactory<'inviteOperator'> =
  (deps) =>
  async ({ params, body, caller, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { caller, ...params, person: body, idempotencyKey, now }),
  });
