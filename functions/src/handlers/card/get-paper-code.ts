import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPaperCode as execute } from '../../usecases/card/get-paper-code.ts';

export const getPaperCode: RouteHandlerFactory<'getPaperCode'> =
  (deps) =>
  async ({ params, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, now }),
  });
