import { distanceMetres, type Location } from '../place/location.ts';
import type { EntryScene, LocationVerdict } from './visit.ts';

/** A phone within this distance of the place, after its own accuracy is allowed for, is at the place: a station hall is this large. */
const NEAR_METRES = 500;
/** A fix coarser than this proves nothing either way, so it is not held against the person. */
const USELESS_ACCURACY_METRES = 3_000;

/** What the evidence of an entry says of where the person was. Only the verdict is stored, never the coordinates. */
export function locationVerdict(scene: EntryScene, place: Location, phone: Location | undefined): LocationVerdict {
  if (scene === 'album') return 'remote';
  const near = phone === undefined ? 'unknown' : proximity(place, phone);
  if (near === 'far') return 'remote';
  return near === 'near' && scene === 'camera' ? 'verified' : 'unverified';
}

function proximity(place: Location, phone: Location): 'near' | 'far' | 'unknown' {
  const accuracy = phone.accuracyMetres ?? 0;
  if (accuracy > USELESS_ACCURACY_METRES) return 'unknown';
  return distanceMetres(place, phone) <= NEAR_METRES + accuracy ? 'near' : 'far';
}
