import type { SignIn } from '@health-code/shared/account/sign-in';
import type { Deps } from '../../config/deps.ts';
import { sameDigest } from '../../crypto/keyed-ids.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OtpChallenge } from '../../stores/otp/otp-store.ts';

const MAX_TRIES = 5;

export interface NewSession {
  readonly signIn: SignIn;
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

/** Proves by one provider who is signing in, and returns the account. Each provider is one entry. */
type ProveAccount<P extends SignIn['provider']> = (
  deps: Deps,
  signIn: Extract<SignIn, { provider: P }>,
  session: NewSession,
) => Promise<string>;

const providers: { [P in SignIn['provider']]: ProveAccount<P> } = { sms: proveByOtp };

/** Signs in. Throws OTP.WRONG, OTP.EXPIRED and OTP.EXHAUSTED. */
export async function createSession(deps: Deps, session: NewSession): Promise<{ token: string; expiresAt: number }> {
  const { signIn } = session;
  const accountId = await providers[signIn.provider](deps, signIn, session);
  return deps.sessions.issue(accountId, session.now);
}

async function proveByOtp(deps: Deps, signIn: SignIn, session: NewSession): Promise<string> {
  const accountId = deps.ids.account('sms', signIn.phone);
  const challenge = await countTry(deps, accountId, session.now);
  if (!sameDigest(challenge.otpHash, deps.ids.otp(signIn.phone, signIn.otp))) throw new DomainError('OTP.WRONG');
  // Without a key no two requests are the same intention, so a password then works once.
  const intention = deps.ids.intention(accountId, session.idempotencyKey ?? deps.randomId(), 'session');
  await deps.stores.otps.use(accountId, intention).catch(lostRaceAs('OTP.EXPIRED'));
  return accountId;
}

/** The try is counted before the password is compared, so that no number of parallel tries gets past the limit. */
async function countTry(deps: Deps, phoneHash: string, now: number): Promise<OtpChallenge> {
  const current = await deps.stores.otps.find(phoneHash);
  if (current === undefined || current.expiresAt <= now) throw new DomainError('OTP.EXPIRED');
  return deps.stores.otps.countTry(phoneHash, MAX_TRIES).catch(lostRaceAs('OTP.EXHAUSTED'));
}
