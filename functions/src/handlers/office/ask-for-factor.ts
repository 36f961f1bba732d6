import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { askForFactor as execute } from '../../usecases/office/sign-in-operator.ts';

export const askForFactor: RouteHandlerFactory<'askForFactor'> =
  (deps) =>
  async ({ params, caller, now }) => {
    const { factors, passkey } = await execute(deps, { caller, ...params, now });
    return { status: 200, body: { factors: [...factors], passkey: passkey as never } };
  };
