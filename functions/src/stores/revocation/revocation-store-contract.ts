import { describe, expect, it } from 'vitest';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describeRevocations(stores: () => Stores): void {
  describe('revocations', () => {
    it('are listed until the credential would have ended by itself', async () => {
      const ids = Array.from({ length: 5 }, freshId);
      const ends = [0, 1, 59, 60, 120].map((minutes) => NOW + minutes * 60_000);
      await stores().revocations.add(
        ids.map((credentialId, index) => ({ credentialId, until: ends[index] as number })),
      );
      await stores().revocations.add([{ credentialId: ids[4] as string, until: ends[4] as number }]);
      const mine = async (now: number) =>
        (await stores().revocations.list(now)).filter((id) => ids.includes(id)).sort();
      expect(await mine(NOW)).toEqual(ids.slice(1).sort());
      expect(await mine(NOW + 59 * 60_000)).toEqual(ids.slice(3).sort());
      expect(await mine(NOW + 60 * 60_000)).toEqual(ids.slice(4));
      expect(await mine(NOW + 120 * 60_000)).toEqual([]);
    });
  });
}
