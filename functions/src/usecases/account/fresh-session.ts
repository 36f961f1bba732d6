import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { DomainError } from '../../domain-error.ts';
import type { SessionRecord } from '../../stores/session/session-store.ts';

/** How long ago somebody may have signed in who does what cannot be undone: whoever finds an open phone cannot. */
const FRESH_MS = 10 * MS_PER_MINUTE;

/** Throws LOGIN.STALE_SESSION. */
export function requireFreshSession({ createdAt }: SessionRecord, now: number): void {
  if (now - createdAt > FRESH_MS) throw new DomainError('LOGIN.STALE_SESSION');
}
