import { maskOwnPhone } from '@health-code/shared/identity/mask';
import { sameDigest } from '../../crypto/keyed-ids.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OtpChallenge } from '../../stores/otp/otp-store.ts';
import type { ProofBy, ProofNeeds, ProofUse, ProvedLogin } from './proof.ts';
import { FIRST_WAIT_MS } from './request-otp.ts';

/** How often a one-time password may be tried. */
export const MAX_TRIES = 5;

/** Proves a phone. Throws OTP.WRONG, OTP.EXPIRED and OTP.EXHAUSTED. */
export async function proveByOtp(deps: ProofNeeds, proof: ProofBy<'sms'>, use: ProofUse): Promise<ProvedLogin> {
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
