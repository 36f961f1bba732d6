import { arrivalShards, type PlaceKind } from '@health-code/shared/place/place-kinds';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { Quota } from './quota.ts';

/**
 * People whom staff may look up, by account: one each two minutes at a usual door, and a bus that arrives with thirty old
 * people. By the end of an hour 89 have been free.
 */
export const LOOK_UPS: Quota = {
  name: 'look-ups',
  windowMs: MS_PER_HOUR,
  burst: 30,
  step: 10,
  firstWaitMs: MS_PER_MINUTE,
};

/** What a miss costs besides the look-up itself: who types numbers until one fits misses most of the time. */
export const MISS_COST = 2;

/** The same for all who work at a place: four doors, and eight times as many where a crowd may come at once. */
export function lookUpsAt(kind: PlaceKind): Quota {
  const doors = 4 * arrivalShards(kind);
  return { ...LOOK_UPS, name: 'look-ups-at', burst: doors * LOOK_UPS.burst, step: doors * LOOK_UPS.step };
}

/** Documents that an account may apply with for the first time: a family at once, and now and then a slip of the pen. */
export const APPLICATIONS: Quota = {
  name: 'applications',
  windowMs: MS_PER_DAY,
  burst: 10,
  step: 1,
  firstWaitMs: 10 * MS_PER_MINUTE,
};
