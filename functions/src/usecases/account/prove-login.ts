import type { Provider } from '@health-code/shared/account/login';
import type { LoginProof } from '@health-code/shared/account/sign-in';
import type { ProblemCode } from '@health-code/shared/api/problem';
import type { ProofNeeds, ProofUse, ProvedLogin } from './proof.ts';
import { proveByOtp } from './prove-by-otp.ts';
import { proveByPlatform } from './prove-by-platform.ts';

/** Proves a login by its provider. Throws what the provider's own proof can. */
export function proveLogin(deps: ProofNeeds, proof: LoginProof, use: ProofUse): Promise<ProvedLogin> {
  return proof.provider === 'sms' ? proveByOtp(deps, proof, use) : proveByPlatform(deps, proof, use);
}

/** What is said of a proof that was good for something that has ended since. */
export const spentProof = (provider: Provider): ProblemCode =>
  provider === 'sms' ? 'OTP.EXPIRED' : 'PROVIDER.CODE_INVALID';
