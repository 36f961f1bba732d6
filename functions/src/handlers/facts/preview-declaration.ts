import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { previewDeclaration as execute } from '../../usecases/facts/preview-declaration.ts';

export const previewDeclaration: RouteHandlerFactory<'previewDeclaration'> =
  (deps) =>
  async ({ params, body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, ...params, declaration: body, idempotencyKey: undefined, now }),
  });
