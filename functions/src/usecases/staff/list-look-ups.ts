import { areLookUpsUnusual, type GateLookUps, type RegisterReads } from '@health-code/shared/gate/look-ups';
import type { PlaceId } from '@health-code/shared/place/place';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { getPlaceFor } from '../place/get-place-for.ts';
import { postsOf } from './posts-of.ts';

export interface ListLookUps extends Call {
  readonly placeId: PlaceId;
}

/** Enough to see a habit; older hours are behind them. */
const ROWS = 100;

interface Looks {
  readonly lookUps: GateLookUps[];
  readonly registerReads: RegisterReads[];
}

/** How often people were looked up at the gates of a place, and who read its register; newest first. Throws PLACE.NOT_FOUND. */
export async function listLookUps(
  deps: Needs<never, 'places' | 'gates' | 'lookUps' | 'registerReads'>,
  { caller, placeId, now }: ListLookUps,
): Promise<Looks> {
  const place = await getPlaceFor(deps, caller, 'staff.list', placeId);
  const { lookUps, registerReads, gates } = deps.stores;
  const [counts, reads] = await Promise.all([lookUps.list(placeId, ROWS, now), registerReads.list(placeId, ROWS, now)]);
  const gateIds = [...new Set(counts.map(({ gateId }) => gateId))];
  const known = await Promise.all(gateIds.map((gateId) => gates.find(gateId)));
  const readers = reads.map(({ accountId }) => accountId).filter((id) => id !== place.accountId);
  const posts = await postsOf(deps, placeId, readers);
  const labels = new Map<string, string>([
    ...known.flatMap((gate) => (gate === undefined ? [] : [[gate.gateId, gate.label] as const])),
    ...posts.map(({ accountId, label }) => [accountId, label] as const),
  ]);
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
