import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPaperCode as execute } from '../../usecases/card/paper-codes.ts';

export const getPaperCode: RouteHandlerFactory<'getPaperCode'> =
  (deps) =>
  async ({ params, accountId, now }) => ({
    status: 200,
    body: await execute(deps, { accountId, personId: params.personId, now }),
  });
