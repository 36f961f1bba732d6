import { describe, expect, it } from 'vitest';
import { freshId, freshPlace, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

const NOON = '2026-11-21T12';

export function describeRegisterReads(stores: () => Stores): void {
  describe('reads of a register', () => {
    it('are counted by hour and account, the last one first, until their end', async () => {
      const [placeId, accountId] = [freshPlace(), freshId()];
      const read = { placeId, hour: NOON, accountId };
      const other = { ...read, hour: '2026-11-21T09' };
      await stores().registerReads.count(read, NOW, NOW + 10);
      await stores().registerReads.count(other, NOW + 1, NOW + 11);
      expect(await stores().registerReads.list(placeId, 9, NOW)).toEqual([
        { ...other, times: 1, lastAt: NOW + 1 },
        { ...read, times: 1, lastAt: NOW },
      ]);
      expect(await stores().registerReads.list(placeId, 1, NOW)).toMatchObject([read]);
      await stores().registerReads.count(read, NOW + 2, NOW + 12);
      const twice = { ...read, times: 2, lastAt: NOW + 2 };
      expect(await stores().registerReads.list(placeId, 9, NOW + 10)).toEqual([
        twice,
        { ...other, times: 1, lastAt: NOW + 1 },
      ]);
      expect(await stores().registerReads.list(placeId, 9, NOW + 11)).toEqual([twice]);
      expect(await stores().registerReads.list(placeId, 9, NOW + 12)).toEqual([]);
    });

    it('are those of one place', async () => {
      await stores().registerReads.count({ placeId: freshPlace(), hour: NOON, accountId: 'a' }, NOW, NOW + 1);
      expect(await stores().registerReads.list(freshPlace(), 9, NOW)).toEqual([]);
    });
  });
}
