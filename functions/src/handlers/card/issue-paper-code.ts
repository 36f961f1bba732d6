import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { issuePaperCode as execute } from '../../usecases/card/issue-paper-code.ts';

export const issuePaperCode: RouteHandlerFactory<'issuePaperCode'> =
  (deps) =>
  async ({ params, caller, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { caller, ...params, idempotencyKey, now }),
  });
