import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listSources as execute } from '../../usecases/office/manage-sources.ts';

export const listSources: RouteHandlerFactory<'listSources'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { sources: await execute(deps, { caller, ...params, now }) },
  });
