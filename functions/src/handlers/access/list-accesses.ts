import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listAccesses as execute } from '../../usecases/access/list-accesses.ts';

export const listAccesses: RouteHandlerFactory<'listAccesses'> =
  (deps) =>
  async ({ params, query, caller, now }) => {
    const { rows, next } = await execute(deps, { caller, ...params, cursor: query.cursor, now });
    return { status: 200, body: { accesses: rows, next } };
  };
