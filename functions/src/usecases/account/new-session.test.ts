import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { newSession } from './new-session.ts';

const OPENER = { accountId: 'A', loginId: 'L', sessionId: 'S', device: undefined };

describe('a session that somebody begins', () => {
  it('was never refreshed, has not ended, and ends by itself when the settings say', () => {
    const { deps } = createWorld({ settings: { REFRESH_TTL_DAYS: '3' } });
    expect(newSession(deps, OPENER, TEST_START)).toEqual({
      ...OPENER,
      generation: 0,
      createdAt: TEST_START,
      refreshedAt: TEST_START,
      expiresAt: TEST_START + 3 * MS_PER_DAY,
      isEnded: false,
    });
  });
});
