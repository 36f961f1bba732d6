import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Settings } from '../../config/settings.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';

/** Whether a session goes on: nobody ended it, and it was used lately. */
export function isLive({ isEnded, expiresAt }: SessionRecord, now: number): boolean {
  return !isEnded && expiresAt > now;
}

/** When a session ends that is used now, and then no more. */
export function expiryOf({ REFRESH_TTL_DAYS }: Settings, now: number): number {
  return now + REFRESH_TTL_DAYS * MS_PER_DAY;
}
