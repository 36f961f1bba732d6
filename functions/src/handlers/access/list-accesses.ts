import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listAccesses as execute } from '../../usecases/access/list-accesses.ts';

export const listAccesses: RouteHandlerFactory<'listAccesses'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { accesses: await execute(deps, { caller, ...params, now }) },
  });
