import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listActs as execute } from '../../usecases/office/list-acts.ts';

export const listActs: RouteHandlerFactory<'listActs'> =
  (deps) =>
  async ({ params, query, caller, now }) => {
    const { rows, next } = await execute(deps, {
      caller,
      ...params,
      from: query.from,
      to: query.to,
      cursor: query.cursor,
      now,
    });
    return { status: 200, body: { acts: rows, next } };
  };
