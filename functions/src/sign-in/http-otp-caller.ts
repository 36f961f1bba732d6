import { internationalPhone } from '@health-code/shared/identity/phone-number';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { DomainError } from '../domain-error.ts';
import { ask } from '../outbound/ask.ts';
import { NONCE_HEADER, proofSignature, SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../proofing/proofing-signature.ts';
import type { OtpSender } from './otp-sender.ts';

/** How the service that calls phones is reached. */
export interface CallingAccess {
  readonly url: string;
  /** The key of both sides, as text. */
  readonly key: string;
  readonly timeoutMs: number;
  readonly nonce: () => string;
  readonly now: () => number;
}

const RETRY_AFTER_MS = 10 * MS_PER_SECOND;

/**
 * Has a service call a phone and read a one-time password out, by a `POST` of `{"phone":"+86…","otp":"123456"}`. Timestamp, nonce
 * and signature are made as in ../proofing/PROTOCOL.md, under CALLING_KEY; status 200 says that the call is on its way, and
 * the same nonce again is the same call. Throws OTP.BUSY for anything else.
 */
export function createHttpOtpCaller({ url, key, timeoutMs, nonce, now }: CallingAccess): OtpSender {
  return {
    send: async (phone, otp) => {
      const body = JSON.stringify({ phone: internationalPhone(phone), otp });
      const [timestamp, id] = [toIso(now()), nonce()];
      const headers = {
        'content-type': 'application/json',
        [TIMESTAMP_HEADER]: timestamp,
        [NONCE_HEADER]: id,
        [SIGNATURE_HEADER]: proofSignature(key, ['request', timestamp, id, body]),
      };
      await ask(new URL(url), { method: 'POST', headers, body }, timeoutMs).catch((cause: unknown) => {
        throw new DomainError('OTP.BUSY', { retryAfterMs: RETRY_AFTER_MS, cause });
      });
    },
  };
}
