import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { askForStepUp as execute } from '../../usecases/office/step-up.ts';

export const askForStepUp: RouteHandlerFactory<'askForStepUp'> =
  (deps) =>
  async ({ caller, now }) => {
    const { factors, passkey } = await execute(deps, { caller, now });
    return { status: 200, body: { factors: [...factors], passkey: passkey as never } };
  };
