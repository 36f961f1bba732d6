import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listDivisions as execute } from '../../usecases/division/list-divisions.ts';

/** The list changes with a release, not in between. */
const CACHE = { 'cache-control': 'public, max-age=86400' };

export const listDivisions: RouteHandlerFactory<'listDivisions'> =
  (deps) =>
  async ({ query }) => ({ status: 200, headers: CACHE, body: await execute(deps, query) });
