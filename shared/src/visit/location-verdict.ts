import { distanceMetres, type Location } from '../place/location.ts';
import type { DistanceBand, EntryScene, LocationVerdict } from './visit.ts';

/** A phone within this distance of the place, after its own accuracy is allowed for, is at the place: a station hall is this large. */
const NEAR_METRES = 500;
/** A fix coarser than this may be of the next street; it proves nobody to be at the place. */
const PROVING_ACCURACY_METRES = 500;
/** A fix coarser than this proves nothing either way, so it is not held against the person. */
const USELESS_ACCURACY_METRES = 3_000;
/** A scan is followed by its check-in at once; one that lay longer in a phone may have been carried anywhere. */
const FRESH_SCAN_SECONDS = 120;

/** What is known of an entry besides who it was. */
export interface EntryEvidence {
  readonly scene: EntryScene;
  readonly place: Location;
  readonly phone: Location | undefined;
  /** How long before the check-in the code was scanned, in seconds; undefined when the app does not say. */
  readonly scanAgeSeconds?: number | undefined;
  /** Whether the code was of a screen at the door that changes every 30 s: `fresh` proves presence, `stale` is a forwarded picture. */
  readonly screen?: 'fresh' | 'stale' | undefined;
  /** Whether the door shows such a screen these days: then a picture of its poster proves nothing. */
  readonly hasScreen?: boolean | undefined;
  /** Whether the phone says itself when this was, because it is sent later: anybody can say so. */
  readonly isLate?: boolean | undefined;
  /** What was proven of another visit between which and this one there was no time to travel. */
  readonly conflict?: Exclude<LocationVerdict, 'remote'> | undefined;
}

/**
 * What the evidence says of where the person was. `verified` is the word of a phone that held the account: a phone can lie
 * about its location, and be carried by another. Only the verdict and the distance band are stored, never the coordinates.
 */
export function locationVerdict(evidence: EntryEvidence): LocationVerdict {
  const verdict = verdictOfTheDoor(evidence);
  if (evidence.conflict === undefined || verdict === 'remote') return verdict;
  // Two proofs that exclude each other: neither holds for certain. Against one proof, a bare word is none.
  return verdict === 'verified' || evidence.conflict === 'unverified' ? 'unverified' : 'remote';
}

function verdictOfTheDoor(evidence: EntryEvidence): LocationVerdict {
  const { scene, place, phone, screen, hasScreen = false, isLate = false } = evidence;
  if (scene === 'album' || screen === 'stale') return 'remote';
  const band = distanceBand(place, phone);
  if (band === 'near' || band === 'far') return 'remote';
  if (isLate) return 'unverified';
  if (screen === 'fresh') return 'verified';
  return band === 'at' && !hasScreen && isScannedThere(evidence) ? 'verified' : 'unverified';
}

/** Whether a camera read the code just now, by a phone that knows well enough where it is. */
function isScannedThere({ scene, phone, scanAgeSeconds = 0 }: EntryEvidence): boolean {
  const isFine = (phone?.accuracyMetres ?? 0) <= PROVING_ACCURACY_METRES;
  return scene === 'camera' && isFine && scanAgeSeconds <= FRESH_SCAN_SECONDS;
}

const BANDS: readonly (readonly [metres: number, band: DistanceBand])[] = [
  [NEAR_METRES, 'at'],
  [5_000, 'near'],
];

/** How far the phone was from the place, as coarse as tracing needs it: at it (500 m), near it (5 km), far, or unknown. */
export function distanceBand(place: Location, phone: Location | undefined): DistanceBand {
  const accuracy = phone?.accuracyMetres ?? 0;
  if (phone === undefined || accuracy > USELESS_ACCURACY_METRES) return 'unknown';
  const distance = distanceMetres(place, phone);
  return BANDS.find(([metres]) => distance <= metres + accuracy)?.[1] ?? 'far';
}
