import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { previewAccountDeletion as execute } from '../../usecases/privacy/preview-account-deletion.ts';

export const previewAccountDeletion: RouteHandlerFactory<'previewAccountDeletion'> =
  (deps) =>
  async ({ caller, now }) => ({ status: 200, body: await execute(deps, { caller, now }) });
