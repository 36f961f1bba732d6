import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listStaff as execute } from '../../usecases/staff/list-staff.ts';

export const listStaff: RouteHandlerFactory<'listStaff'> =
  (deps) =>
  async ({ params, query, caller, now }) => {
    const { rows, next } = await execute(deps, { caller, ...params, cursor: query.cursor, now });
    return { status: 200, body: { staff: rows, next } };
  };
