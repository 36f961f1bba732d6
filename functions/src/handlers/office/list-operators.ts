import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listOperators as execute } from '../../usecases/office/list-operators.ts';

export const listOperators: RouteHandlerFactory<'listOperators'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: { operators: await execute(deps, { caller, ...params, now }) },
  });
