import { hash } from '@stablelib/sha256';
import { fromBase64Url } from '../text/base64url.ts';
import { crockfordBytes } from '../text/crockford.ts';
import { concatBytes, readUint32, uint32Bytes } from './bytes.ts';

/**
 * The revoked credentials as a binary fuse filter (Graf and Lemire, 2022) with three places an id and fingerprints of
 * 16 bits: some 18 bits an id. It never misses a revoked one; of the others it takes one in 65,536 for revoked, and the
 * holder of that one fetches another credential.
 */
export interface RevocationFilter {
  /** Chosen by the builder so that the filter can be built. */
  readonly seed: number;
  /** A power of two. */
  readonly segmentLength: number;
  /** The segments that an id's first place may be in; there are two more. 0 in a filter without ids. */
  readonly segmentCount: number;
  /** (segmentCount + 2) × segmentLength numbers of two bytes, most significant first, as base64url. */
  readonly fingerprints: string;
}

/** How often an id that is not revoked is taken for one. */
export const FALSE_POSITIVE_RATE = 2 ** -16;

export type FilterShape = Pick<RevocationFilter, 'seed' | 'segmentLength' | 'segmentCount'>;

/** Where an id's three fingerprints stand, and to what they add up. */
export interface FilterPlaces {
  readonly places: readonly [number, number, number];
  readonly fingerprint: number;
}

export function filterPlaces({ seed, segmentLength, segmentCount }: FilterShape, id: Uint8Array): FilterPlaces {
  const digest = hash(concatBytes(uint32Bytes(seed), id));
  const first = Math.floor((readUint32(digest, 0) * segmentCount * segmentLength) / 2 ** 32);
  const mask = segmentLength - 1;
  const second = (first + segmentLength) ^ (readUint32(digest, 4) & mask);
  const third = (first + 2 * segmentLength) ^ (readUint32(digest, 8) & mask);
  return { places: [first, second, third], fingerprint: readUint32(digest, 12) >>> 16 };
}

/** The bytes of a credential id; undefined when the text is none. */
export function credentialIdBytes(credentialId: string): Uint8Array | undefined {
  return credentialId.length === 16 ? crockfordBytes(credentialId) : undefined;
}

/** A filter ready to be asked. */
export type RevocationTest = (credentialId: string) => boolean;

/** Unpacks a filter; undefined when its sizes do not fit each other. */
export function openRevocationFilter(filter: RevocationFilter): RevocationTest | undefined {
  const table = fromBase64Url(filter.fingerprints);
  const { segmentLength, segmentCount } = filter;
  if (table === undefined || segmentLength < 1 || (segmentLength & (segmentLength - 1)) !== 0) return undefined;
  if (segmentCount === 0) return () => false;
  if (table.length !== 2 * (segmentCount + 2) * segmentLength) return undefined;
  const at = (place: number) => ((table[2 * place] as number) << 8) | (table[2 * place + 1] as number);
  return (credentialId) => {
    const id = credentialIdBytes(credentialId);
    if (id === undefined) return false;
    const { places, fingerprint } = filterPlaces(filter, id);
    return (at(places[0]) ^ at(places[1]) ^ at(places[2])) === fingerprint;
  };
}
