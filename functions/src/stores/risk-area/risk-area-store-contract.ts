import type { RegisteredArea } from '@health-code/shared/risk-area/risk-area-register';
import { toIso } from '@health-code/shared/time/shanghai';
import { describe, expect, it } from 'vitest';
import { ConditionFailedError } from '../../domain-error.ts';
import { NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

function area(division: string, changedIn: number): RegisteredArea {
  return { division, level: 'high', from: toIso(NOW), to: null, decree: '〔2022〕1 号', changedIn, withdrawn: false };
}

/** One list of risk areas for all, so these run in the order in which they stand. */
export function describeRiskAreas(stores: () => Stores): void {
  describe('the list of risk areas', () => {
    it('is empty before the first publication', async () => {
      expect(await stores().riskAreas.version()).toBe(0);
      expect(await stores().riskAreas.load()).toEqual({ version: 0, areas: [] });
    });

    it('is replaced by the next version only, whole, over many pages', async () => {
      const first = { version: 1, areas: [area('410105', 1)] };
      await stores().riskAreas.replace(first, 'one');
      await expect(stores().riskAreas.replace(first, 'late')).rejects.toThrow(ConditionFailedError);
      expect(await stores().riskAreas.load()).toEqual(first);
      const divisions = Array.from({ length: 1_201 }, (_value, index) => String(410_000_000 + index));
      const second = { version: 2, areas: divisions.map((division) => area(division, 2)) };
      await stores().riskAreas.replace(second, 'two');
      expect(await stores().riskAreas.version()).toBe(2);
      expect(await stores().riskAreas.load()).toEqual(second);
    });

    it('is what the winner published when two publish at once', async () => {
      const of = (division: string) => ({ version: 3, areas: [area(division, 3)] });
      const ends = await Promise.allSettled(
        ['11', '12'].map((division) => stores().riskAreas.replace(of(division), `at-once-${division}`)),
      );
      expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
      const winner = ends[0]?.status === 'fulfilled' ? '11' : '12';
      expect(await stores().riskAreas.load()).toEqual(of(winner));
    });
  });
}
