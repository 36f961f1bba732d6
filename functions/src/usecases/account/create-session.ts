import type { SessionTokens } from '@health-code/shared/account/session';
import type { SignIn } from '@health-code/shared/account/sign-in';
import type { Caller } from '@health-code/shared/rights/caller';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { sameDigest } from '../../crypto/keyed-ids.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OtpChallenge } from '../../stores/otp/otp-store.ts';
import { issueTokens } from './issue-tokens.ts';
import { expiryOf, isLive } from './live-session.ts';
import { FIRST_WAIT_MS } from './request-otp.ts';

/** How often a one-time password may be tried. */
export const MAX_TRIES = 5;

type SessionNeeds = Needs<'ids' | 'randomId' | 'accessTokens' | 'refreshTokens' | 'settings', 'otps' | 'sessions'>;

export interface CreateSession extends IdempotentCall<Caller> {
  readonly signIn: SignIn;
}

/** Who signs in, and the session that it opens: the same for a retry of the same intention. */
interface Proof {
  readonly accountId: string;
  readonly sessionId: string;
}

/** Proves by one provider who is signing in. Each provider is one entry. */
type Prove<P extends SignIn['provider']> = (
  deps: SessionNeeds,
  signIn: Extract<SignIn, { provider: P }>,
  call: CreateSession,
) => Promise<Proof>;

const providers: { [P in SignIn['provider']]: Prove<P> } = { sms: proveByOtp };

/** Signs in. Throws OTP.WRONG, OTP.EXPIRED and OTP.EXHAUSTED. */
export async function createSession(deps: SessionNeeds, call: CreateSession): Promise<SessionTokens> {
  const { signIn, now } = call;
  const proof = await providers[signIn.provider](deps, signIn, call);
  const opened = { generation: 0, createdAt: now, refreshedAt: now, expiresAt: expiryOf(deps.settings, now) };
  const session = await deps.stores.sessions.add({ ...proof, device: signIn.device, ...opened, isEnded: false });
  // Somebody signed out while the retry was on its way: the proof was good for that one session.
  if (!isLive(session, now)) throw new DomainError('OTP.EXPIRED');
  return issueTokens(deps, session, now);
}

async function proveByOtp(deps: SessionNeeds, signIn: SignIn, call: CreateSession): Promise<Proof> {
  const accountId = deps.ids.account('sms', signIn.phone);
  const challenge = await countTry(deps, accountId, signIn.challenge, call.now);
  if (!sameDigest(challenge.otpHash, deps.ids.otp(signIn.phone, signIn.otp)))
    throw new DomainError('OTP.WRONG', { attemptsLeft: MAX_TRIES - challenge.tries });
  // Without a key no two requests are the same intention, so a password then works once.
  const key = call.idempotencyKey ?? deps.randomId();
  const sessionId = deps.ids.intention(accountId, key, 'session', signIn.challenge);
  await deps.stores.otps.use(accountId, signIn.challenge, sessionId).catch(lostRaceAs('OTP.EXPIRED'));
  return { accountId, sessionId };
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
