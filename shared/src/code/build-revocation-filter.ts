import { toBase64Url } from '../text/base64url.ts';
import { compareText } from '../text/compare.ts';
import {
  credentialIdBytes,
  type FilterPlaces,
  type FilterShape,
  filterPlaces,
  type RevocationFilter,
} from './revocation-filter.ts';

/** Each attempt succeeds with probability above one half even for small sets. */
const MAX_ATTEMPTS = 100;
const MAX_SEGMENT_LENGTH = 2 ** 18;

/** Places for each id by the number of ids: the smaller the set, the more room its peeling needs. */
const ROOM: readonly (readonly [ids: number, placesForEach: number])[] = [
  [1_000_000, 1.125],
  [100_000, 1.175],
  [10_000, 1.25],
  [1_000, 1.375],
  [100, 1.625],
  [0, 2.5],
];

/**
 * The filter of these credential ids; the same ids give the same bytes, in whatever order and however often they come.
 * Memory is some 40 bytes an id. Throws a RangeError for what is no credential id.
 */
export function buildRevocationFilter(credentialIds: Iterable<string>): RevocationFilter {
  const ids = [...new Set(credentialIds)].sort(compareText).map((text) => {
    const id = credentialIdBytes(text);
    if (id === undefined) throw new RangeError('not a credential id');
    return id;
  });
  if (ids.length === 0) return { seed: 0, segmentLength: 1, segmentCount: 0, fingerprints: '' };
  for (let seed = 0; seed < MAX_ATTEMPTS; seed += 1) {
    const shape = { seed, ...sizesFor(ids.length) };
    const table = tryToBuild(shape, ids);
    if (table !== undefined) return { ...shape, fingerprints: toBase64Url(table) };
  }
  throw new Error(`no filter in ${MAX_ATTEMPTS} attempts`);
}

/** Sizes from the paper's reference code: length 2^⌊log₃.₃₃ n + 2.25⌋, by multiplication so that every engine gets the same. */
function sizesFor(count: number): Pick<FilterShape, 'segmentLength' | 'segmentCount'> {
  let segmentLength = 4;
  for (let reach = 2.465; reach <= count && segmentLength < MAX_SEGMENT_LENGTH; reach *= 3.33) segmentLength *= 2;
  const placesForEach = (ROOM.find(([ids]) => count >= ids) ?? [0, 2.5])[1];
  const segments = Math.ceil((count * placesForEach) / segmentLength);
  return { segmentLength, segmentCount: Math.max(1, segments - 2) };
}

/** The table as bytes; undefined when the ids cannot be peeled off one by one with this seed. */
function tryToBuild(shape: FilterShape, ids: readonly Uint8Array[]): Uint8Array | undefined {
  const placesOf = ids.map((id) => filterPlaces(shape, id));
  const order = peel(placesOf, (shape.segmentCount + 2) * shape.segmentLength);
  if (order === undefined) return undefined;
  const table = new Uint16Array((shape.segmentCount + 2) * shape.segmentLength);
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const { id, place } = order[index] as Peeled;
    const { places, fingerprint } = placesOf[id] as FilterPlaces;
    table[place] = places.reduce((sum, other) => sum ^ (table[other] as number), fingerprint);
  }
  return bigEndian(table);
}

/** An id and the place that was its alone when it was taken off. */
interface Peeled {
  readonly id: number;
  readonly place: number;
}

/** Takes off, again and again, an id that has a place to itself; undefined when some ids are left. */
function peel(placesOf: readonly FilterPlaces[], size: number): Peeled[] | undefined {
  const occupants = new Uint32Array(size);
  const sumOfIds = new Uint32Array(size);
  const move = (id: number, by: number) => {
    for (const place of (placesOf[id] as FilterPlaces).places) {
      occupants[place] = (occupants[place] as number) + by;
      sumOfIds[place] = (sumOfIds[place] as number) ^ id;
    }
  };
  for (let id = 0; id < placesOf.length; id += 1) move(id, 1);
  const waiting: number[] = [];
  for (let place = 0; place < size; place += 1) if (occupants[place] === 1) waiting.push(place);
  const order: Peeled[] = [];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (occupants[place] !== 1) continue;
    const id = sumOfIds[place] as number;
    order.push({ id, place });
    move(id, -1);
    waiting.push(...(placesOf[id] as FilterPlaces).places.filter((other) => occupants[other] === 1));
  }
  return order.length === placesOf.length ? order : undefined;
}

function bigEndian(table: Uint16Array): Uint8Array {
  const bytes = new Uint8Array(table.length * 2);
  for (let at = 0; at < table.length; at += 1) {
    bytes[2 * at] = (table[at] as number) >> 8;
    bytes[2 * at + 1] = (table[at] as number) & 0xff;
  }
  return bytes;
}
