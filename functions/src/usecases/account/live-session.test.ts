import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { expiryOf, isLive } from './live-session.ts';
import { newSession } from './new-session.ts';

const { deps } = createWorld({ settings: { REFRESH_TTL_DAYS: '30' } });
const opener = { accountId: 'a', loginId: 'l', sessionId: 's', device: undefined };
const session = newSession(deps, opener, TEST_START);

describe('a session', () => {
  it('begins with the first generation and lasts as long as the settings say', () => {
    const end = TEST_START + 30 * MS_PER_DAY;
    expect(session).toEqual({
      ...opener,
      ...{ createdAt: TEST_START, refreshedAt: TEST_START, expiresAt: end, generation: 0, isEnded: false },
    });
    expect(expiryOf(deps.settings, TEST_START)).toBe(end);
  });

  it('lives until its end, to the millisecond, unless somebody ends it', () => {
    expect(isLive(session, session.expiresAt - 1)).toBe(true);
    expect(isLive(session, session.expiresAt)).toBe(false);
    expect(isLive({ ...session, isEnded: true }, TEST_START)).toBe(false);
  });
});
