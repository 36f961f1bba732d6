import { countyOf, isWithin } from '@health-code/shared/division/division';
import type { UnusualLookUps } from '@health-code/shared/gate/look-ups';
import type { OperatorCaller, SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';

export interface ListUnusualLookUps extends Call<SourceCaller | OperatorCaller> {
  /** A county, or a division below one. */
  readonly division: string;
}

/** The last of a county; older ones are behind them. */
const ROWS = 100;

/** The hours in which unusually many people were looked up at a place within a division, newest first. Throws SOURCE.NOT_GRANTED. */
export async function listUnusualLookUps(
  deps: Needs<never, 'places' | 'lookUps'>,
  { caller, division, now }: ListUnusualLookUps,
): Promise<UnusualLookUps[]> {
  requireRight(caller, 'place-review.decide', { kind: 'grant', grant: 'place-review', division });
  const counts = await deps.stores.lookUps.listFlagged(countyOf(division), ROWS, now);
  const places = await deps.stores.places.getMany([...new Set(counts.map(({ placeId }) => placeId))]);
  const names = new Map(
    places.filter((place) => isWithin(place.division, division)).map(({ placeId, name }) => [placeId, name]),
  );
  return counts.flatMap(({ placeId, hour, lookUps, misses }) => {
    const placeName = names.get(placeId);
    return placeName === undefined ? [] : [{ placeId, placeName, hour, lookUps, misses }];
  });
}
