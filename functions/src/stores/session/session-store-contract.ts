import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { SessionRecord } from './session-store.ts';

const session = (changes: Partial<SessionRecord> = {}): SessionRecord => ({
  ...{
    sessionId: freshId(),
    accountId: freshId(),
    loginId: freshId(),
    device: 'iPhone · 微信',
    generation: 0,
    isEnded: false,
  },
  ...{ createdAt: NOW, refreshedAt: NOW, expiresAt: NOW + MS_PER_DAY },
  ...changes,
});
const next = (before: SessionRecord): SessionRecord => ({
  ...before,
  generation: before.generation + 1,
  refreshedAt: before.refreshedAt + 1,
});

export function describeSessions(stores: () => Stores): void {
  describe('sessions', () => {
    const opened = (changes: Partial<SessionRecord> = {}) => stores().sessions.add(session(changes));

    it('are opened once, and found as they are', async () => {
      const { sessions } = stores();
      const [nameless, named] = [session({ device: undefined }), session()];
      expect(await sessions.find(named.sessionId)).toBeUndefined();
      expect(await sessions.add(nameless)).toEqual(nameless);
      expect(await sessions.add(named)).toEqual(named);
      expect(await sessions.add({ ...named, device: 'other' })).toEqual(named);
      expect(await sessions.find(named.sessionId)).toEqual(named);
      expect(await sessions.find(nameless.sessionId)).toEqual(nameless);
    });

    it('are listed by account, each once, and for no other account', async () => {
      const { sessions } = stores();
      const first = await opened();
      const second = await opened({ accountId: first.accountId });
      await opened();
      await sessions.relist(next(first));
      const listed = await sessions.listByAccount(first.accountId);
      expect(listed.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1))).toEqual([first, second]);
      expect(await sessions.listByAccount(freshId())).toEqual([]);
    });

    it('are refreshed from one generation to the next, by one of those who come at once', async () => {
      const { sessions } = stores();
      const first = await opened();
      const second = next(first);
      const ends = await Promise.allSettled(Array.from({ length: 5 }, () => sessions.refresh(second)));
      expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(sessions.refresh(next(next(second)))).rejects.toThrow(ConditionFailedError);
      await sessions.refresh(next(second));
      expect(await sessions.find(first.sessionId)).toEqual(next(second));
      await expect(sessions.refresh(next(session()))).rejects.toThrow(ConditionFailedError);
    });

    it('end for good, as often as it is asked, and are refreshed no more', async () => {
      const { sessions } = stores();
      const open = await opened();
      await sessions.end(open.sessionId);
      await sessions.end(open.sessionId);
      const ended = { ...open, isEnded: true };
      expect(await sessions.find(open.sessionId)).toEqual(ended);
      expect(await sessions.listByAccount(open.accountId)).toEqual([ended]);
      await expect(sessions.refresh(next(open))).rejects.toThrow(ConditionFailedError);
      expect(await sessions.add(open)).toEqual(ended);
      await expect(sessions.end(freshId())).rejects.toThrow(ConditionFailedError);
    });
  });
}
