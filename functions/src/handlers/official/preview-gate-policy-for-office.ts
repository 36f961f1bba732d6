import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { previewGatePolicy as execute } from '../../usecases/entry/preview-gate-policy.ts';

export const previewGatePolicyForOffice: RouteHandlerFactory<'previewGatePolicyForOffice'> =
  (deps) =>
  async ({ body, caller, now }) => ({
    status: 200,
    body: await execute(deps, { caller, policies: body, now }),
  });
