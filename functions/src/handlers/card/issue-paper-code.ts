import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { issuePaperCode as execute } from '../../usecases/card/paper-codes.ts';

export const issuePaperCode: RouteHandlerFactory<'issuePaperCode'> =
  (deps) =>
  async ({ params, accountId, idempotencyKey, now }) => ({
    status: 201,
    body: await execute(deps, { accountId, personId: params.personId, now }, idempotencyKey),
  });
