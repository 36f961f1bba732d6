import { toIso } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { requestOtp as execute } from '../../usecases/account/request-otp.ts';

export const requestOtp: RouteHandlerFactory<'requestOtp'> =
  (deps) =>
  async ({ body, caller, address, now }) => {
    const { expiresAt, resendAt, ...sent } = await execute(deps, { caller, ...body, address, now });
    return { status: 202, body: { ...sent, expiresAt: toIso(expiresAt), resendAt: toIso(resendAt) } };
  };
