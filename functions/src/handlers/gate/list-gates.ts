import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listGates as execute } from '../../usecases/gate/list-gates.ts';

export const listGates: RouteHandlerFactory<'listGates'> =
  (deps) =>
  async ({ query, caller, now }) => {
    const { rows, next } = await execute(deps, { caller, cursor: query.cursor, now });
    return { status: 200, body: { gates: rows, next } };
  };
