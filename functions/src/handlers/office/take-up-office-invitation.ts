import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { takeUpInvitation as execute } from '../../usecases/office/take-up-invitation.ts';

export const takeUpOfficeInvitation: RouteHandlerFactory<'takeUpOfficeInvitation'> =
  (deps) =>
  async ({ body, caller, now }) => {
    const { officeId, operatorId } = await execute(deps, { caller, ...body, now });
    return { status: 200, body: { officeId, operatorId } };
  };
