import { areLookUpsUnusual, type GateLookUps, type RegisterReads } from '@health-code/shared/gate/look-ups';
import type { PlaceId } from '@health-code/shared/place/place';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getPlaceFor } from '../place/get-place-for.ts';

export interface ListLookUps extends Call {
  readonly placeId: PlaceId;
}

interface Looks {
  readonly lookUps: GateLookUps[];
  readonly registerReads: RegisterReads[];
}

/** How often people were looked up at the gates of a place, and who read its register; newest first. Throws PLACE.NOT_FOUND. */
export async function listLookUps(
  deps: Needs<never, 'places' | 'gates' | 'lookUps' | 'registerReads'>,
  { caller, placeId, now }: ListLookUps,
): Promise<Looks> {
  await getPlaceFor(deps, caller, 'staff.list', placeId);
  const [counts, reads, gates] = await Promise.all([
    deps.stores.lookUps.list(placeId, now),
    deps.stores.registerReads.list(placeId, now),
    deps.stores.gates.listByPlace(placeId),
  ]);
  const labels = new Map<string, string>(
    gates.flatMap(({ gateId, accountId, label }) => [[gateId, label] as const, [accountId, label] as const]),
  );
  return {
    lookUps: counts.map(({ gateId, hour, lookUps, misses }) => ({
      ...{ hour, lookUps, misses },
      label: labels.get(gateId) ?? '',
      unusual: areLookUpsUnusual({ lookUps, misses }),
    })),
    registerReads: reads.map(({ hour, accountId, times, lastAt }) => ({
      ...{ hour, times, lastAt: toIso(lastAt) },
      label: labels.get(accountId) ?? '',
    })),
  };
}
