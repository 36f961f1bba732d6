import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { putSource as execute } from '../../usecases/office/manage-sources.ts';

export const putSource: RouteHandlerFactory<'putSource'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, source: { ...params, ...body }, now }),
  });
