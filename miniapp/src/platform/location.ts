import type { Location } from '@health-code/shared/place/location';
import Taro from '@tarojs/taro';
import { gcj02FromWgs84, wgs84FromGcj02 } from './gcj02';
import { type ChosenPlace, inTime, LOCATION_TIMEOUT_MS } from './location.types';
import { agreesToPrivacy } from './privacy';

/** Alipay measures in the Chinese datum whatever it is asked for. */
const MEASURES_GCJ02 = process.env['TARO_ENV'] === 'alipay';

/**
 * The phone's position in WGS 84; undefined when it is denied or takes too long. Never rejects. Nobody is hurried while they
 * read the privacy policy.
 */
export async function findLocation(): Promise<Location | undefined> {
  if (!(await agreesToPrivacy())) return undefined;
  const answer = Taro.getLocation({ type: 'wgs84' })
    .then(({ latitude, longitude, accuracy }) => ({
      ...asWgs84({ latitude: Number(latitude), longitude: Number(longitude) }),
      accuracyMetres: Math.min(Math.max(Number(accuracy) || 0, 0), 100_000),
    }))
    .catch(() => undefined);
  return inTime(answer, LOCATION_TIMEOUT_MS);
}

function asWgs84(point: Location): Location {
  return MEASURES_GCJ02 ? wgs84FromGcj02(point) : point;
}

/** Whether the platform has a map to pick on and to open. */
export const HAS_MAP = true;

/** Lets the person point at a place on the super-app's map; undefined when they turn back. */
export function choosePlaceOnMap(): Promise<ChosenPlace | undefined> {
  return Taro.chooseLocation({})
    .then(({ latitude, longitude, address }) => ({
      location: wgs84FromGcj02({ latitude: Number(latitude), longitude: Number(longitude) }),
      address,
    }))
    .catch(() => undefined);
}

/** Shows a point (WGS 84) on the super-app's map, which draws GCJ-02. Closing it, or a refusal, ends in nothing. */
export function openOnMap(point: Location, name: string, address: string): void {
  const { latitude, longitude } = gcj02FromWgs84(point);
  Taro.openLocation({ latitude, longitude, name, address }).catch(() => undefined);
}
