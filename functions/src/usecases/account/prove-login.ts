import type { Provider } from '@health-code/shared/account/login';
import type { LoginProof } from '@health-code/shared/account/sign-in';
import { maskOwnPhone } from '@health-code/shared/identity/mask';
import type { Needs } from '../../config/deps.ts';
import { sameDigest } from '../../crypto/keyed-ids.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OtpChallenge } from '../../stores/otp/otp-store.ts';
import { FIRST_WAIT_MS } from './request-otp.ts';

/** How often a one-time password may be tried. */
export const MAX_TRIES = 5;

export type ProofNeeds = Needs<'ids' | 'randomId', 'otps'>;

/** What a login is proved for: a proof is good for one intention, and for a retry of it. */
export interface ProofUse {
  readonly purpose: 'session' | 'link';
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

/** A login that somebody has just proved to be theirs. */
export interface ProvedLogin {
  readonly loginId: string;
  readonly provider: Provider;
  /** What its owner knows it again by. */
  readonly label: string;
  /** The id of the intention: the same for a retry. */
  readonly intention: string;
}

type Prove<P extends Provider> = (
  deps: ProofNeeds,
  proof: Extract<LoginProof, { provider: P }>,
  use: ProofUse,
) => Promise<ProvedLogin>;

/** Each provider is one entry. */
const provers: { [P in Provider]: Prove<P> } = { sms: proveByOtp };

/** Proves a login by its provider. Throws OTP.WRONG, OTP.EXPIRED and OTP.EXHAUSTED. */
export function proveLogin(deps: ProofNeeds, proof: LoginProof, use: ProofUse): Promise<ProvedLogin> {
  return provers[proof.provider](deps, proof, use);
}

async function proveByOtp(deps: ProofNeeds, proof: LoginProof, use: ProofUse): Promise<ProvedLogin> {
  const loginId = deps.ids.login('sms', proof.phone);
  const challenge = await countTry(deps, loginId, proof.challenge, use.now);
  if (!sameDigest(challenge.otpHash, deps.ids.otp(proof.phone, proof.otp)))
    throw new DomainError('OTP.WRONG', { attemptsLeft: MAX_TRIES - challenge.tries });
  // Without a key no two requests are the same intention, so a password then works once.
  const key = use.idempotencyKey ?? deps.randomId();
  const intention = deps.ids.intention(loginId, key, use.purpose, proof.challenge);
  await deps.stores.otps.use(loginId, proof.challenge, intention).catch(lostRaceAs('OTP.EXPIRED'));
  return { loginId, provider: 'sms', label: maskOwnPhone(proof.phone), intention };
}

/** The try is counted before the password is compared, so that no number of parallel tries gets past the limit. */
async function countTry(
  { stores }: ProofNeeds,
  phoneHash: string,
  challengeId: string,
  now: number,
): Promise<OtpChallenge> {
  const current = await stores.otps.find(phoneHash, challengeId);
  if (current === undefined || current.expiresAt <= now) throw new DomainError('OTP.EXPIRED');
  const nextPasswordMs = Math.max(0, current.sentAt + FIRST_WAIT_MS - now);
  return stores.otps.countTry(phoneHash, challengeId, MAX_TRIES).catch(lostRaceAs('OTP.EXHAUSTED', nextPasswordMs));
}
