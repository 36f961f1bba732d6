import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listStaff as execute } from '../../usecases/staff/staff.ts';

export const listStaff: RouteHandlerFactory<'listStaff'> =
  (deps) =>
  async ({ params, accountId }) => ({
    status: 200,
    body: { staff: await execute(deps, accountId, params.placeId) },
  });
