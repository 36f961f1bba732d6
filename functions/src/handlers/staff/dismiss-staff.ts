import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { dismissStaff as execute } from '../../usecases/staff/dismiss-staff.ts';

export const dismissStaff: RouteHandlerFactory<'dismissStaff'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
