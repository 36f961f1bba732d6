import { keptUntil, type RetentionSettings } from '../../config/retention.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';

/** Whether a session goes on: nobody ended it, and it was used lately. */
export function isLive({ isEnded, expiresAt }: SessionRecord, now: number): boolean {
  return !isEnded && expiresAt > now;
}

/** When a session ends that is used now, and then no more. */
export function expiryOf(settings: RetentionSettings, now: number): number {
  return keptUntil('session', now, settings);
}
