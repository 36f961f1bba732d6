import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { revokePaperCode as execute } from '../../usecases/card/revoke-paper-code.ts';

export const revokePaperCode: RouteHandlerFactory<'revokePaperCode'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
