import { toIso } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { inviteStaff as execute } from '../../usecases/staff/invite-staff.ts';

export const inviteStaff: RouteHandlerFactory<'inviteStaff'> =
  (deps) =>
  async ({ params, body, caller, idempotencyKey, now }) => {
    const { invitation, expiresAt } = await execute(deps, { caller, ...params, ...body, idempotencyKey, now });
    return { status: 201, body: { invitation, expiresAt: toIso(expiresAt) } };
  };
