import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { recordFacts as execute } from '../../usecases/facts/record-facts.ts';

export const recordFacts: RouteHandlerFactory<'recordFacts'> =
  (deps) =>
  async ({ body, source, now }) => ({
    status: 200,
    body: { results: await execute(deps, { source, rows: body.rows, now }) },
  });
