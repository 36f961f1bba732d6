import type { Needs } from '../../config/deps.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';
import { expiryOf } from './live-session.ts';

type Opener = Pick<SessionRecord, 'accountId' | 'loginId' | 'sessionId' | 'device'>;

/** A session that somebody begins now. */
export function newSession({ settings }: Needs<'settings'>, opener: Opener, now: number): SessionRecord {
  const times = { createdAt: now, refreshedAt: now, expiresAt: expiryOf(settings, now) };
  return { ...opener, ...times, generation: 0, isEnded: false };
}
