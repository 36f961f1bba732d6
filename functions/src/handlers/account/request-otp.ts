import { toIso } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { requestOtp as execute } from '../../usecases/account/request-otp.ts';

export const requestOtp: RouteHandlerFactory<'requestOtp'> =
  (deps) =>
  async ({ body, caller, now }) => {
    const { expiresAt, resendAt } = await execute(deps, { caller, ...body, now });
    return { status: 202, body: { expiresAt: toIso(expiresAt), resendAt: toIso(resendAt) } };
  };
