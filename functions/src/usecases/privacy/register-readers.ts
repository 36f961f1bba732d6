import { REGISTER_READERS } from '@health-code/shared/privacy/person-data';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import type { RegisterReads } from '../../stores/register-read/register-read-store.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';

/** What somebody who was at more places is not told: each costs a query. */
const PLACES_AT_MOST = 20;
const READS_AT_MOST = 100;

export interface ReaderTally {
  readonly reader: (typeof REGISTER_READERS)[number];
  readonly times: number;
  readonly lastAt: number;
}

/** How often somebody who runs a place read the register of an hour in which one of these visits stands, and in what role. */
export async function registerReaders(
  { stores }: Needs<never, 'places' | 'registerReads'>,
  visits: readonly VisitRecord[],
  now: number,
): Promise<ReaderTally[]> {
  const placeIds = [...new Set(visits.map(({ place }) => place.placeId))].slice(0, PLACES_AT_MOST);
  const hours = new Set(visits.map((visit) => `${visit.place.placeId} ${hourOf(visit)}`));
  const lists = await Promise.all(placeIds.map((placeId) => stores.registerReads.list(placeId, READS_AT_MOST, now)));
  const reads = lists.flat().filter(({ placeId, hour }) => hours.has(`${placeId} ${hour}`));
  if (reads.length === 0) return [];
  const places = await stores.places.getMany([...new Set(reads.map(({ placeId }) => placeId))]);
  const owners = new Set(places.map(({ placeId, accountId }) => `${placeId} ${accountId}`));
  const readerOf = ({ placeId, accountId }: RegisterReads) =>
    owners.has(`${placeId} ${accountId}`) ? 'owner' : 'manager';
  return REGISTER_READERS.flatMap((reader) =>
    sumOf(
      reader,
      reads.filter((read) => readerOf(read) === reader),
    ),
  );
}

/** At its place a visit stands under the earlier of its arrivals. */
const hourOf = ({ at, original }: VisitRecord): string => shanghaiHour(Math.min(at, original?.at ?? at));

function sumOf(reader: ReaderTally['reader'], reads: readonly RegisterReads[]): ReaderTally[] {
  if (reads.length === 0) return [];
  const times = reads.reduce((sum, read) => sum + read.times, 0);
  return [{ reader, times, lastAt: Math.max(...reads.map(({ lastAt }) => lastAt)) }];
}
