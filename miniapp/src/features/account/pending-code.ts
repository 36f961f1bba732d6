import type { OtpWay } from '@health-code/shared/account/one-time-password';
import type { RouteResponse } from '@health-code/shared/api/contract';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { useState } from 'react';
import { phoneNow } from '../../platform/clock';
import { readStored, removeStored, writeStored } from '../../platform/storage';

/** Beside no session, hence not among what is personal: it ends with the code, after five minutes at most. */
const KEY = 'pending-code';
/** The phone's own clock may be wrong: nothing is waited for longer than the server's own limits. */
export const LONGEST_WAIT_MS = 15 * MS_PER_MINUTE;
const LONGEST_LIFE_MS = 5 * MS_PER_MINUTE;

/** A code that was sent and may still be typed; instants are on the phone's clock, in milliseconds. */
export interface PendingCode {
  readonly phone: string;
  /** Names the code to the server. */
  readonly challenge: string;
  readonly resendAt: number;
  readonly expiresAt: number;
  readonly way: OtpWay;
  /** Whether a call can read the next one out. */
  readonly canCall: boolean;
}

/** A code that has just been sent. */
export function pendingCode(
  phone: string,
  { challenge, resendAt, expiresAt, canCall }: RouteResponse<'requestOtp'>,
  way: OtpWay,
): PendingCode {
  const now = phoneNow();
  const within = (limit: number, instant: string) => Math.min(Date.parse(instant), now + limit);
  return {
    phone,
    challenge,
    way,
    canCall,
    resendAt: within(LONGEST_WAIT_MS, resendAt),
    expiresAt: within(LONGEST_LIFE_MS, expiresAt),
  };
}

function readPending(): PendingCode | undefined {
  const held = readStored<PendingCode>(KEY);
  const lives =
    held?.challenge !== undefined && phoneNow() < held.expiresAt && held.expiresAt <= phoneNow() + LONGEST_LIFE_MS;
  if (held !== undefined && !lives) removeStored(KEY);
  return lives ? held : undefined;
}

/** The code that somebody was sent, also after a reload and a look into the messages. */
export function usePendingCode() {
  const [pending, setPending] = useState(readPending);
  return {
    pending,
    keep(code: PendingCode) {
      writeStored(KEY, code);
      setPending(code);
    },
    drop() {
      removeStored(KEY);
      setPending(undefined);
    },
  };
}
