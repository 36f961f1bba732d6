import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recordFacts as execute } from '../../usecases/facts/record-facts.ts';

export const recordFacts: RouteHandlerFactory<'recordFacts'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: { results: await execute(deps, { caller, batch: body.batch ?? null, rows: body.rows, now }) },
  });
