import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { expect, it } from 'vitest';
import type { SessionRecord } from '../../stores/session/session-store.ts';
import { requireFreshSession } from './fresh-session.ts';

it.each([
  [10 * MS_PER_MINUTE, undefined],
  [10 * MS_PER_MINUTE + 1, 'LOGIN.STALE_SESSION'],
])('a session that was opened %i ms ago: %s', (age, code) => {
  const check = () => requireFreshSession({ createdAt: 1_000 } as SessionRecord, 1_000 + age);
  if (code === undefined) check();
  else expect(check).toThrow(expect.objectContaining({ code }));
});
