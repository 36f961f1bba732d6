import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { revokePaperCode as execute } from '../../usecases/card/paper-codes.ts';

export const revokePaperCode: RouteHandlerFactory<'revokePaperCode'> =
  (deps) =>
  async ({ params, accountId, now }) => ({
    status: 200,
    body: await execute(deps, { accountId, personId: params.personId, now }),
  });
