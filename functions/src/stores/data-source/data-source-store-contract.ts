import type { DataSource } from '@health-code/shared/authority/data-source';
import { describe, expect, it } from 'vitest';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describeDataSources(stores: () => Stores): void {
  describe('data sources', () => {
    it('tell on which day they were last believed', async () => {
      const [used, unused] = [freshId().toLowerCase(), freshId().toLowerCase()];
      for (const day of ['2026-11-20', '2026-11-21', '2026-11-21'])
        await stores().sources.noteUse({ sourceId: used, day, expiresAt: NOW + 1 });
      expect(await stores().sources.lastUses([used, unused])).toEqual(new Map([[used, '2026-11-21']]));
      expect(await stores().sources.lastUses([])).toEqual(new Map());
    });

    it('are found as they were put, and replaced', async () => {
      const sourceId = freshId().toLowerCase();
      expect(await stores().sources.find(sourceId)).toBeUndefined();
      const source: DataSource = {
        sourceId,
        organisation: '检验所',
        division: '4101',
        kinds: ['test'],
        divisions: ['4101'],
        publicKey: 'A'.repeat(43),
        state: 'active',
        createdAt: NOW,
      };
      await stores().sources.put(source);
      expect(await stores().sources.find(sourceId)).toEqual(source);
      await stores().sources.put({ ...source, state: 'revoked' });
      expect((await stores().sources.find(sourceId))?.state).toBe('revoked');
      const listed = await stores().sources.list('4101');
      expect(listed.filter((each) => each.sourceId === sourceId)).toEqual([{ ...source, state: 'revoked' }]);
      expect((await stores().sources.list('41')).map((each) => each.sourceId)).toContain(sourceId);
      expect((await stores().sources.list('4102')).map((each) => each.sourceId)).not.toContain(sourceId);
    });
  });
}
