import { describe, expect, it } from 'vitest';
import { freshGate, freshId, freshPlace, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';
import type { GateHour } from './look-up-store.ts';

const NOON = '2026-11-21T12';
const END = NOW + 1_000;

const gateHour = (hour = NOON, placeId = freshPlace()): GateHour => ({ placeId, gateId: freshGate(), hour });

export function describeLookUps(stores: () => Stores): void {
  const count = (at: GateHour, isMiss = false, end = END) => stores().lookUps.count(at, isMiss, end);

  describe('look-ups', () => {
    it('are counted by gate and hour, and those that found nobody apart', async () => {
      const at = gateHour();
      expect(await count(at)).toEqual({ ...at, lookUps: 1, misses: 0 });
      expect(await count(at, true)).toEqual({ ...at, lookUps: 2, misses: 1 });
      expect(await count({ ...at, gateId: freshGate() })).toMatchObject({ lookUps: 1 });
      expect(await count({ ...at, hour: '2026-11-21T13' })).toMatchObject({ lookUps: 1 });
    });

    it('are counted each, however many come at once', async () => {
      const at = gateHour();
      await Promise.all(Array.from({ length: 9 }, () => count(at)));
      expect(await stores().lookUps.list(at.placeId, 9, NOW)).toEqual([{ ...at, lookUps: 9, misses: 0 }]);
    });

    it('are listed by place, the newest hour first, until their end', async () => {
      const early = gateHour('2026-11-21T09');
      const late = gateHour(NOON, early.placeId);
      await count(early);
      await count(late, true, NOW);
      expect(await stores().lookUps.list(early.placeId, 9, NOW - 1)).toEqual([
        { ...late, lookUps: 1, misses: 1 },
        { ...early, lookUps: 1, misses: 0 },
      ]);
      expect(await stores().lookUps.list(early.placeId, 1, NOW - 1)).toMatchObject([late]);
      expect(await stores().lookUps.list(early.placeId, 9, NOW)).toMatchObject([early]);
      expect(await stores().lookUps.list(freshPlace(), 9, NOW)).toEqual([]);
    });

    it('are shown to the officials of a county once, as they are counted by then', async () => {
      const [county, at] = [freshId(), gateHour()];
      await count(at);
      await stores().lookUps.flag(county, at, END);
      await stores().lookUps.flag(county, at, END);
      await count(at, true);
      await count(gateHour());
      expect(await stores().lookUps.listFlagged(county, 9, NOW)).toEqual([{ ...at, lookUps: 2, misses: 1 }]);
      expect(await stores().lookUps.listFlagged(county, 9, END)).toEqual([]);
      expect(await stores().lookUps.listFlagged(freshId(), 9, NOW)).toEqual([]);
    });
  });
}
