import type { Caller } from '@health-code/shared/rights/caller';
import { endOfDay, shanghaiDate } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { OtpChallenge } from '../../stores/otp/otp-store.ts';

const VALID_MS = 5 * MS_PER_MINUTE;
/** A text message takes its time; who asks again at once gets a second one for nothing. */
export const RESEND_AFTER_MS = MS_PER_MINUTE;
/** Enough for anyone who cannot find their glasses; too few to run up somebody's phone. */
export const MAX_PER_DAY = 20;
const OTP_SPACE = 1_000_000;

export interface RequestOtp extends Call<Caller> {
  readonly phone: string;
}

/** Sends a one-time password. Throws OTP.TOO_SOON and OTP.TOO_MANY. */
export async function requestOtp(
  deps: Needs<'ids' | 'randomInt' | 'otpSender', 'otps'>,
  { phone, now }: RequestOtp,
): Promise<{ expiresAt: number; resendAt: number }> {
  const phoneHash = deps.ids.account('sms', phone);
  const previous = await deps.stores.otps.find(phoneHash);
  const day = shanghaiDate(now);
  const sentOnDay = previous?.day === day ? previous.sentOnDay : 0;
  refuseTooManySends(previous, sentOnDay, now);
  const otp = String(deps.randomInt(OTP_SPACE)).padStart(6, '0');
  const challenge: OtpChallenge = {
    phoneHash,
    otpHash: deps.ids.otp(phone, otp),
    sentAt: now,
    expiresAt: now + VALID_MS,
    tries: 0,
    day,
    sentOnDay: sentOnDay + 1,
    usedBy: undefined,
  };
  await deps.stores.otps.replace(challenge, previous?.sentAt).catch(lostRaceAs('OTP.TOO_SOON', RESEND_AFTER_MS));
  await deps.otpSender.send(phone, otp);
  return { expiresAt: challenge.expiresAt, resendAt: now + RESEND_AFTER_MS };
}

function refuseTooManySends(previous: OtpChallenge | undefined, sentOnDay: number, now: number): void {
  if (previous === undefined || now - previous.sentAt > MS_PER_DAY) return;
  const resendAt = previous.sentAt + RESEND_AFTER_MS;
  if (now < resendAt) throw new DomainError('OTP.TOO_SOON', { retryAfterMs: resendAt - now });
  if (sentOnDay >= MAX_PER_DAY) throw new DomainError('OTP.TOO_MANY', { retryAfterMs: endOfDay(now, 0) - now });
}
