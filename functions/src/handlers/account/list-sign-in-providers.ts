import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { listSignInProviders as execute } from '../../usecases/account/list-sign-in-providers.ts';

export const listSignInProviders: RouteHandlerFactory<'listSignInProviders'> =
  (deps) =>
  async ({ caller, now }) => ({
    status: 200,
    body: { providers: await execute(deps, { caller, now }) },
  });
