import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { DeletionRecord } from './deletion-store.ts';

export function describeDeletions(stores: () => Stores): void {
  describe('deletions', () => {
    const deletion = (): DeletionRecord => ({
      ...{ deletionId: freshId(), of: 'person', requestedAt: NOW, finishedAt: undefined },
      deleted: [{ kind: 'people', count: 1 }],
      kept: [{ kind: 'visits', until: '2026-12-21T04:00:00.000Z' }],
      expiresAt: NOW + MS_PER_DAY,
    });

    it('are begun once, whatever a later try would have counted', async () => {
      const first = deletion();
      expect(await stores().deletions.find(first.deletionId)).toBeUndefined();
      expect(await stores().deletions.begin(first)).toEqual(first);
      expect(await stores().deletions.begin({ ...first, deleted: [] })).toEqual(first);
      expect(await stores().deletions.find(first.deletionId)).toEqual(first);
    });

    it('are finished at the time of the first who did', async () => {
      const first = await stores().deletions.begin(deletion());
      const finished = { ...first, finishedAt: NOW + 1 };
      expect(await stores().deletions.finish(first.deletionId, NOW + 1)).toEqual(finished);
      expect(await stores().deletions.finish(first.deletionId, NOW + 2)).toEqual(finished);
      expect(await stores().deletions.find(first.deletionId)).toEqual(finished);
    });
  });
}
