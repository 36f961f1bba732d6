import type { SignIn } from '@health-code/shared/account/sign-in';
import type { Caller } from '@health-code/shared/rights/caller';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { sameDigest } from '../../crypto/keyed-ids.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OtpChallenge } from '../../stores/otp/otp-store.ts';
import { FIRST_WAIT_MS } from './request-otp.ts';

/** How often a one-time password may be tried. */
export const MAX_TRIES = 5;

type SessionNeeds = Needs<'ids' | 'randomId' | 'sessions', 'otps'>;

export interface CreateSession extends IdempotentCall<Caller> {
  readonly signIn: SignIn;
}

/** Proves by one provider who is signing in, and returns the account. Each provider is one entry. */
type ProveAccount<P extends SignIn['provider']> = (
  deps: SessionNeeds,
  signIn: Extract<SignIn, { provider: P }>,
  call: CreateSession,
) => Promise<string>;

const providers: { [P in SignIn['provider']]: ProveAccount<P> } = { sms: proveByOtp };

/** Signs in. Throws OTP.WRONG, OTP.EXPIRED and OTP.EXHAUSTED. */
export async function createSession(
  deps: SessionNeeds,
  call: CreateSession,
): Promise<{ token: string; expiresAt: number }> {
  const accountId = await providers[call.signIn.provider](deps, call.signIn, call);
  return deps.sessions.issue(accountId, call.now);
}

async function proveByOtp(deps: SessionNeeds, signIn: SignIn, call: CreateSession): Promise<string> {
  const accountId = deps.ids.account('sms', signIn.phone);
  const challenge = await countTry(deps, accountId, signIn.challenge, call.now);
  if (!sameDigest(challenge.otpHash, deps.ids.otp(signIn.phone, signIn.otp)))
    throw new DomainError('OTP.WRONG', { attemptsLeft: MAX_TRIES - challenge.tries });
  // Without a key no two requests are the same intention, so a password then works once.
  const intention = deps.ids.intention(accountId, call.idempotencyKey ?? deps.randomId(), 'session');
  await deps.stores.otps.use(accountId, signIn.challenge, intention).catch(lostRaceAs('OTP.EXPIRED'));
  return accountId;
}

/** The try is counted before the password is compared, so that no number of parallel tries gets past the limit. */
async function countTry(
  { stores }: SessionNeeds,
  phoneHash: string,
  challengeId: string,
  now: number,
): Promise<OtpChallenge> {
  const current = await stores.otps.find(phoneHash, challengeId);
  if (current === undefined || current.expiresAt <= now) throw new DomainError('OTP.EXPIRED');
  const nextPasswordMs = Math.max(0, current.sentAt + FIRST_WAIT_MS - now);
  return stores.otps.countTry(phoneHash, challengeId, MAX_TRIES).catch(lostRaceAs('OTP.EXHAUSTED', nextPasswordMs));
}
