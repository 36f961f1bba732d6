import type { Credentials } from '@health-code/shared/api/routes/session-routes';
import type { Deps } from '../config/deps.ts';
import { sameDigest } from '../crypto/keyed-ids.ts';
import { DomainError, lostRaceAs } from '../domain-error.ts';
import type { OtpChallenge } from '../stores/otp-store.ts';

const MAX_TRIES = 5;

export interface SignIn {
  readonly credentials: Credentials;
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

/** Proves who is there by one provider and gives the account. Each provider is one entry. */
type ProveAccount<P extends Credentials['provider']> = (
  deps: Deps,
  credentials: Extract<Credentials, { provider: P }>,
  signIn: SignIn,
) => Promise<string>;

const providers: { [P in Credentials['provider']]: ProveAccount<P> } = { sms: proveByOtp };

/** Signs in. Throws OTP.WRONG, OTP.EXPIRED and OTP.EXHAUSTED. */
export async function createSession(deps: Deps, signIn: SignIn): Promise<{ token: string; expiresAt: number }> {
  const { credentials } = signIn;
  const accountId = await providers[credentials.provider](deps, credentials, signIn);
  return deps.sessions.issue(accountId, signIn.now);
}

async function proveByOtp(deps: Deps, credentials: Credentials, signIn: SignIn): Promise<string> {
  const accountId = deps.ids.account('sms', credentials.phone);
  const challenge = await countTry(deps, accountId, signIn.now);
  if (!sameDigest(challenge.otpHash, deps.ids.otp(credentials.phone, credentials.otp)))
    throw new DomainError('OTP.WRONG');
  // Without a key no two requests are the same intention, so a password then works once.
  const intention = deps.ids.intention(accountId, signIn.idempotencyKey ?? deps.randomId(), 'session');
  await deps.stores.otps.use(accountId, intention).catch(lostRaceAs('OTP.EXPIRED'));
  return accountId;
}

/** The try is counted before the password is compared, so that no number of parallel tries gets past the limit. */
async function countTry(deps: Deps, phoneHash: string, now: number): Promise<OtpChallenge> {
  const current = await deps.stores.otps.find(phoneHash);
  if (current === undefined || current.expiresAt <= now) throw new DomainError('OTP.EXPIRED');
  return deps.stores.otps.countTry(phoneHash, MAX_TRIES).catch(lostRaceAs('OTP.EXHAUSTED'));
}
