import { randomUUID } from 'node:crypto';
import { createHttpOtpCaller } from '../sign-in/http-otp-caller.ts';
import type { OtpSender } from '../sign-in/otp-sender.ts';
import type { Settings } from './settings.ts';

/** The service that calls phones; undefined where the settings name none. */
export function createOtpCaller(settings: Settings): OtpSender | undefined {
  const { CALLING_URL: url, CALLING_KEY: key, REMOTE_TIMEOUT_MS: timeoutMs } = settings;
  if (url === undefined || key === undefined) return undefined;
  return createHttpOtpCaller({ url, key, timeoutMs, nonce: randomUUID, now: Date.now });
}
