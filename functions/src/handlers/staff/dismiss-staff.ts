import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { dismissStaff as execute } from '../../usecases/staff/staff.ts';

export const dismissStaff: RouteHandlerFactory<'dismissStaff'> =
  (deps) =>
  async ({ params, accountId }) => ({ status: 200, body: await execute(deps, accountId, params) });
