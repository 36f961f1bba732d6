import type { DataSource } from '@health-code/shared/authority/data-source';
import { describe, expect, it } from 'vitest';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describeDataSources(stores: () => Stores): void {
  describe('data sources', () => {
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
    });
  });
}
