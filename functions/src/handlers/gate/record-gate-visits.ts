import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recordGateVisits as execute } from '../../usecases/gate/record-gate-visits.ts';

export const recordGateVisits: RouteHandlerFactory<'recordGateVisits'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: { results: await execute(deps, { caller, ...body, now }) },
  });
