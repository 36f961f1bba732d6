import { fromIso, toIso } from '@health-code/shared/time/shanghai';
import type { Page, PageQuery } from '../page.ts';
import { firstArrival } from './first-arrival.ts';
import type { Arrival } from './visit-store.ts';

/** What one shard brought: its first arrivals, and whether it has more. */
interface ShardStart {
  readonly arrivals: readonly Arrival[];
  readonly isCut: boolean;
}

/** The order of the register: by first arrivals, and by their ids where those are the same. */
export function arrivalKey(arrival: Arrival): string {
  return `${toIso(firstArrival(arrival))} ${arrival.personId} ${arrival.visitId}`;
}

/** After which instant a page begins: those of the instant at which the page before ended may not all have been in it. */
export function startOf(since: number, { after }: PageQuery): number {
  return after === undefined ? since : Math.max(since, fromIso(after.split(' ')[0] as string) - 1);
}

/** One page from what the shards brought. It goes no further than a shard of which more is to come. */
export function mergedPage(shards: readonly ShardStart[], { limit, after = '' }: PageQuery): Page<Arrival> {
  const ends = shards.filter(({ isCut }) => isCut).map(({ arrivals }) => arrivalKey(arrivals.at(-1) as Arrival));
  const known = shards
    .flatMap(({ arrivals }) => arrivals)
    .map((arrival) => ({ arrival, key: arrivalKey(arrival) }))
    .filter(({ key }) => key > after && ends.every((end) => key <= end))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const page = known.slice(0, limit);
  const hasMore = known.length > limit || ends.length > 0;
  return { items: page.map(({ arrival }) => arrival), next: hasMore ? page.at(-1)?.key : undefined };
}
