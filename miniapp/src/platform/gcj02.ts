import type { Location } from '@health-code/shared/place/location';

/**
 * Chinese maps show GCJ-02, which lies some hundred metres beside WGS 84, and a check-in is judged within 500 m.
 * The shift has no closed inverse; three rounds of subtracting it leave less than a centimetre.
 */
const SEMI_MAJOR_AXIS = 6_378_245;
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;
const ROUNDS = 3;

const isOutsideChina = ({ latitude, longitude }: Location) =>
  longitude < 72.004 || longitude > 137.8347 || latitude < 0.8293 || latitude > 55.8271;

const wave = (value: number, period: number) => Math.sin((value / period) * Math.PI);

/** The ripple that both axes share. */
const ripple = (x: number) => ((20 * wave(x, 1 / 6) + 20 * wave(x, 1 / 2)) * 2) / 3;

function northShift(x: number, y: number): number {
  const plane = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  const slow = ((20 * wave(y, 1) + 40 * wave(y, 3)) * 2) / 3 + ((160 * wave(y, 12) + 320 * wave(y, 30)) * 2) / 3;
  return plane + ripple(x) + slow;
}

function eastShift(x: number, y: number): number {
  const plane = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  const slow = ((20 * wave(x, 1) + 40 * wave(x, 3)) * 2) / 3 + ((150 * wave(x, 12) + 300 * wave(x, 30)) * 2) / 3;
  return plane + ripple(x) + slow;
}

/** How far GCJ-02 lies from a WGS 84 point, in degrees. */
function shift({ latitude, longitude }: Location): Location {
  const radians = (latitude / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2;
  const north = (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / magic ** 1.5;
  const east = (SEMI_MAJOR_AXIS / Math.sqrt(magic)) * Math.cos(radians);
  const [x, y] = [longitude - 105, latitude - 35];
  return {
    latitude: (northShift(x, y) * 180) / (north * Math.PI),
    longitude: (eastShift(x, y) * 180) / (east * Math.PI),
  };
}

export function gcj02FromWgs84(point: Location): Location {
  if (isOutsideChina(point)) return point;
  const by = shift(point);
  return { latitude: point.latitude + by.latitude, longitude: point.longitude + by.longitude };
}

export function wgs84FromGcj02(point: Location): Location {
  if (isOutsideChina(point)) return point;
  let guess = point;
  for (let round = 0; round < ROUNDS; round += 1) {
    const by = shift(guess);
    guess = { latitude: point.latitude - by.latitude, longitude: point.longitude - by.longitude };
  }
  return guess;
}
