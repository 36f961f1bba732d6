import type { Location } from '@health-code/shared/place/location';
import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { type ChosenPlace, inTime, LOCATION_TIMEOUT_MS } from './location.types';

/** The phone's position in WGS 84; undefined when it is denied or takes too long. Never rejects. */
export function findLocation(): Promise<Location | undefined> {
  const answer = new Promise<Location | undefined>((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined);
    const found = ({ coords }: GeolocationPosition) =>
      resolve({
        latitude: coords.latitude,
        longitude: coords.longitude,
        accuracyMetres: Math.min(coords.accuracy, 100_000),
      });
    navigator.geolocation.getCurrentPosition(found, () => resolve(undefined), { maximumAge: MS_PER_MINUTE });
  });
  return inTime(answer, LOCATION_TIMEOUT_MS);
}

/** Browsers have no map of their own to choose on or to open. */
export const HAS_MAP = false;

export function choosePlaceOnMap(): Promise<ChosenPlace | undefined> {
  return Promise.resolve(undefined);
}

export function openOnMap(_point: Location, _name: string, _address: string): void {
  throw new Error('browsers have no map');
}
