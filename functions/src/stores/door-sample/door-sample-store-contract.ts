import type { DoorSample } from '@health-code/shared/entry/policy-effect';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import { MS_PER_HOUR } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { freshId, NOW } from '../contract-ids.ts';
import type { Stores } from '../stores.ts';

export function describeDoorSamples(stores: () => Stores): void {
  describe('samples at doors', () => {
    it('are listed by their hour, so many of them, without what they were kept under', async () => {
      // An hour that no other suite writes to.
      const at = NOW + Number.parseInt(freshId().slice(-4), 36) * MS_PER_HOUR;
      const sample = (changes: Partial<DoorSample> = {}): DoorSample => ({
        ...{ kind: 'market', asksTestWithinHours: 48, at },
        known: { colour: 'green', asOf: at, test: { sampledAt: at - 1, precisionMs: 0 } },
        ...changes,
      });
      const add = (sampleId: string, one: DoorSample) =>
        stores().doorSamples.add({ ...one, sampleId, expiresAt: NOW + 1 });
      const grey = sample({ asksTestWithinHours: null, known: { colour: 'grey', asOf: at, test: null } });
      await add('2', sample());
      await add('1', grey);
      await add('3', sample({ at: at + MS_PER_HOUR }));
      expect(await stores().doorSamples.list(shanghaiHour(at), 9)).toEqual([grey, sample()]);
      expect(await stores().doorSamples.list(shanghaiHour(at), 1)).toEqual([grey]);
      expect(await stores().doorSamples.list(shanghaiHour(at - MS_PER_HOUR), 9)).toEqual([]);
    });
  });
}
