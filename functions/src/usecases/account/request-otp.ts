import type { OtpWay } from '@health-code/shared/account/one-time-password';
import type { Caller } from '@health-code/shared/rights/caller';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { OTPS_OF_PHONE, otpsInAll, otpsOfAddress } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import type { OtpSends } from '../../stores/otp/otp-store.ts';

const VALID_MS = 5 * MS_PER_MINUTE;
/** A text message takes its time; who asks again at once gets a second one for nothing. */
export const FIRST_WAIT_MS = MS_PER_MINUTE;
const LONGEST_WAIT_MS = 15 * MS_PER_MINUTE;
const OTP_SPACE = 1_000_000;

type OtpNeeds = Needs<'ids' | 'randomInt' | 'randomId' | 'otpSender' | 'otpCaller' | 'settings', 'otps' | 'quotas'>;

export interface RequestOtp extends Call<Caller> {
  readonly phone: string;
  /** A text message unless told. */
  readonly way?: OtpWay | undefined;
  /** Where the request comes from. */
  readonly address: string;
}

/** What the requester is told. */
export interface SentOtp {
  /** Names this password: without it nobody can try one. */
  readonly challenge: string;
  readonly expiresAt: number;
  readonly resendAt: number;
  /** Whether the next one can be read out by a call. */
  readonly canCall: boolean;
}

/**
 * Sends a one-time password. Throws OTP.NO_CALLS, OTP.TOO_SOON, OTP.TOO_MANY, OTP.BUSY and REQUEST.TOO_MANY; what it answers does not
 * depend on whether the phone is known.
 */
export async function requestOtp(deps: OtpNeeds, { phone, way = 'text', address, now }: RequestOtp): Promise<SentOtp> {
  const sender = way === 'call' ? deps.otpCaller : deps.otpSender;
  if (sender === undefined) throw new DomainError('OTP.NO_CALLS');
  const phoneHash = deps.ids.login('sms', phone);
  const requester = deps.ids.address(address);
  const previous = await deps.stores.otps.findSends(phoneHash, requester);
  refuseTooSoon(previous, now);
  await takeQuota(deps, otpsOfAddress(deps.settings), requester, now);
  await takeQuota(deps, OTPS_OF_PHONE, phoneHash, now, 'OTP.TOO_MANY');
  await takeQuota(deps, otpsInAll(deps.settings), 'all', now, 'OTP.BUSY');
  const sends = sendsWith(previous, { phoneHash, requester, sentAt: now });
  const forgottenAt = keptUntil('otpSends', now, deps.settings);
  await deps.stores.otps
    .noteSend(sends, previous?.sentAt, forgottenAt)
    .catch(lostRaceAs('OTP.TOO_SOON', FIRST_WAIT_MS));
  const otp = String(deps.randomInt(OTP_SPACE)).padStart(6, '0');
  const challengeId = deps.randomId();
  const expiresAt = now + VALID_MS;
  const otpHash = deps.ids.otp(phone, otp);
  await deps.stores.otps.add({ phoneHash, challengeId, otpHash, sentAt: now, expiresAt, tries: 0, usedBy: undefined });
  await sender.send(phone, otp);
  const canCall = deps.otpCaller !== undefined;
  return { challenge: challengeId, expiresAt, resendAt: now + waitAfter(sends), canCall };
}

function sendsWith(
  previous: OtpSends | undefined,
  next: Pick<OtpSends, 'phoneHash' | 'requester' | 'sentAt'>,
): OtpSends {
  const day = shanghaiDate(next.sentAt);
  return { ...next, day, sentOnDay: (previous?.day === day ? previous.sentOnDay : 0) + 1 };
}

/** A minute after the first two of a day, and then twice as long after each. */
function waitAfter({ sentOnDay }: OtpSends): number {
  return Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, sentOnDay - 2), LONGEST_WAIT_MS);
}

function refuseTooSoon(previous: OtpSends | undefined, now: number): void {
  if (previous === undefined || now - previous.sentAt > MS_PER_DAY) return;
  const resendAt = previous.sentAt + waitAfter(previous);
  if (now < resendAt) throw new DomainError('OTP.TOO_SOON', { retryAfterMs: resendAt - now });
}
