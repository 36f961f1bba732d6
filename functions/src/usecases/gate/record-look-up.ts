import { countyOf } from '@health-code/shared/division/division';
import { areLookUpsUnusual } from '@health-code/shared/gate/look-ups';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { LOOK_UPS, lookUpsAt, MISS_COST } from '../../quotas/limits.ts';
import { refundQuota, takeQuota } from '../../quotas/take-quota.ts';
import type { LookUpCount } from '../../stores/look-up/look-up-store.ts';
import type { OwnGate } from './own-gate.ts';

type LookUpNeeds = Needs<'settings', 'quotas' | 'lookUps'>;

const CODE = 'GATE.TOO_MANY_LOOK_UPS';

/** Uses up a look-up of the account and of the place, at the price of a miss, before anybody is looked for. Throws GATE.TOO_MANY_LOOK_UPS. */
export async function takeLookUp(deps: LookUpNeeds, { gate, place }: OwnGate, now: number): Promise<void> {
  await takeQuota(deps, LOOK_UPS, gate.accountId, now, CODE, MISS_COST);
  await takeQuota(deps, lookUpsAt(place.kind), place.placeId, now, CODE, MISS_COST);
}

/**
 * Puts a look-up on the record of the place, whether or not it found somebody; a hit gives back most of its price. An hour
 * that becomes unusual is shown to the officials of the county.
 */
export async function recordLookUp(deps: LookUpNeeds, own: OwnGate, isMiss: boolean, now: number): Promise<void> {
  const { gate, place } = own;
  const at = { placeId: place.placeId, gateId: gate.gateId, hour: shanghaiHour(now) };
  const expiresAt = keptUntil('lookUps', now, deps.settings);
  const count = await deps.stores.lookUps.count(at, isMiss, expiresAt);
  if (becameUnusual(count, isMiss)) await deps.stores.lookUps.flag(countyOf(place.division), at, expiresAt);
  if (isMiss) return;
  await refundQuota(deps, LOOK_UPS, gate.accountId, now, MISS_COST - 1);
  await refundQuota(deps, lookUpsAt(place.kind), place.placeId, now, MISS_COST - 1);
}

/** By this look-up, so that an hour is written down once and not at every one that follows. */
function becameUnusual({ lookUps, misses }: LookUpCount, isMiss: boolean): boolean {
  const before = { lookUps: lookUps - 1, misses: misses - (isMiss ? 1 : 0) };
  return areLookUpsUnusual({ lookUps, misses }) && !areLookUpsUnusual(before);
}
