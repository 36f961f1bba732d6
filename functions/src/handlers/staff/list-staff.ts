import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listStaff as execute } from '../../usecases/staff/list-staff.ts';

export const listStaff: RouteHandlerFactory<'listStaff'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { staff: await execute(deps, { caller, ...params, now }) },
  });
