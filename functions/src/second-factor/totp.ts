import { OTP_LENGTH, readOneTimePassword } from '@health-code/shared/account/one-time-password';
import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { Secret, TOTP } from 'otpauth';
import { DomainError } from '../domain-error.ts';

/** What every authenticator app takes: apps ignore other values of RFC 6238, and then show wrong digits. */
const PERIOD_SECONDS = 30;
const PARAMETERS = { algorithm: 'SHA1', digits: OTP_LENGTH, period: PERIOD_SECONDS };
/** One step to each side: for a clock that is half a minute off, and for whoever types slowly (RFC 6238 §5.2). */
const WINDOW_STEPS = 1;
/** As long as what SHA-1 gives (RFC 4226 §4, R6). */
export const TOTP_SECRET_BYTES = 20;

/** A shared secret in base32, as apps read it. `random` is 20 bytes that nobody can foresee; anything shorter throws a RangeError. */
export function newTotpSecret(random: Uint8Array): string {
  if (random.length < TOTP_SECRET_BYTES) throw new RangeError(`a secret has ${TOTP_SECRET_BYTES} random bytes`);
  return new Secret({ buffer: Uint8Array.from(random).buffer }).base32;
}

export interface OtpauthUriParts {
  readonly secret: string;
  readonly operatorName: string;
  readonly issuer: string;
}

/** What an app reads from a QR code. It holds the secret: it is shown once, and never stored or logged. */
export function otpauthUri({ secret, operatorName, issuer }: OtpauthUriParts): string {
  return new TOTP({ ...PARAMETERS, issuer, label: operatorName, secret }).toString();
}

export interface TotpTry {
  readonly secret: string;
  /** As it was typed: gaps and digits of any width are read. */
  readonly code: string;
  readonly at: number;
  /** The step of the last code that was accepted; undefined before the first. */
  readonly lastStep: number | undefined;
}

/**
 * The step of a right code, which the caller stores as the last one by a conditional write. Throws FACTOR.REFUSED, and FACTOR.REUSED
 * for a right code whose step is not after the last: whoever saw it typed must not use it within its minute (RFC 6238 §5.2).
 */
export function verifyTotp({ secret, code, at, lastStep }: TotpTry): number {
  const delta = TOTP.validate({
    ...{ ...PARAMETERS, secret: Secret.fromBase32(secret) },
    ...{ token: readOneTimePassword(code), timestamp: at, window: WINDOW_STEPS },
  });
  if (delta === null) throw new DomainError('FACTOR.REFUSED');
  const step = Math.floor(at / (PERIOD_SECONDS * MS_PER_SECOND)) + delta;
  if (lastStep !== undefined && step <= lastStep) throw new DomainError('FACTOR.REUSED');
  return step;
}
