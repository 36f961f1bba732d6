import { endOfDay, shanghaiDate, startOfDay } from '@health-code/shared/time/shanghai';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';

/** A day has 144 buckets. Visits stand in the order of their buckets; within one, in none. */
export const BUCKET_MS = 10 * MS_PER_MINUTE;
const BUCKET_DIGITS = 3;
/** Comes after every character of an id. */
export const LAST_ID = '~';

/** Ids between two others. */
export interface IdRange {
  readonly from: string;
  readonly to: string;
}

/** What the ids of a day begin with, by Shanghai's calendar. */
export function dayPrefix(at: number): string {
  return `${shanghaiDate(at).replaceAll('-', '')}-`;
}

/** What the ids of the ten minutes of an instant begin with. */
export function bucketPrefix(at: number): string {
  const bucket = Math.floor((at - startOfDay(at)) / BUCKET_MS);
  return `${dayPrefix(at)}${String(bucket).padStart(BUCKET_DIGITS, '0')}-`;
}

/** When the ten minutes of an instant are over. */
export function endOfBucket(at: number): number {
  const start = startOfDay(at);
  return start + (Math.floor((at - start) / BUCKET_MS) + 1) * BUCKET_MS;
}

/** Fifty bits tell apart the few visits of one person in ten minutes; a visit at the longest place must fit into 1 kB. */
const HASH_LENGTH = 10;

/** The id of a visit at an instant, told from the others of its ten minutes by a keyed digest. */
export function visitIdAt(at: number, digest: string): string {
  return bucketPrefix(at) + digest.slice(-HASH_LENGTH);
}

/** The ids of the day of an instant up to the end of its ten minutes; at the start of a day, the ten minutes before as well. */
export function idsUntil(at: number): IdRange {
  const [day, before] = [dayPrefix(at), bucketPrefix(at - BUCKET_MS)];
  return { from: before < day ? before : day, to: bucketPrefix(at) + LAST_ID };
}

/** The ids of the day of an instant after its ten minutes; at the end of a day, the ten minutes after as well. */
export function idsAfter(at: number): IdRange {
  const isLast = endOfBucket(at) === endOfDay(at, 0);
  return { from: bucketPrefix(at) + LAST_ID, to: (isLast ? bucketPrefix(at + BUCKET_MS) : dayPrefix(at)) + LAST_ID };
}
