import { describe, expect, it } from 'vitest';
import { distanceMetres } from '../place/location.ts';
import { distanceBand, locationVerdict } from './location-verdict.ts';

const station = { latitude: 34.7466, longitude: 113.6581 };
const METRES_PER_DEGREE = 111_195.08;
const north = (metres: number, accuracyMetres?: number) => ({
  latitude: station.latitude + metres / METRES_PER_DEGREE,
  longitude: station.longitude,
  ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
});

describe('the distance', () => {
  it('agrees with a known one: Beijing to Shanghai, 1,067 km', () => {
    const km =
      distanceMetres({ latitude: 39.9042, longitude: 116.4074 }, { latitude: 31.2304, longitude: 121.4737 }) / 1000;
    expect(km).toBeCloseTo(1067, -1);
  });

  it('is exact at antipodes and zero at the same point', () => {
    expect(distanceMetres({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(20_015_114, -1);
    expect(distanceMetres(station, station)).toBe(0);
  });
});

describe('the verdict on where somebody was', () => {
  it.each([
    ['a camera at the door', 'camera', north(0), 'verified'],
    ['a camera just inside the reach', 'camera', north(499), 'verified'],
    ['a camera just outside it', 'camera', north(501), 'remote'],
    ['a coarse fix that may be at the door', 'camera', north(899, 400), 'verified'],
    ['a fix that is just fine enough', 'camera', north(0, 500), 'verified'],
    ['a fix that is too coarse to prove anything', 'camera', north(0, 501), 'unverified'],
    ['a coarse fix that cannot be', 'camera', north(901, 400), 'remote'],
    ['a fix too coarse to tell', 'camera', north(20_000, 3_001), 'unverified'],
    ['a camera without a location', 'camera', undefined, 'unverified'],
    ['a camera 20 km away', 'camera', north(20_000), 'remote'],
    ['a picture from the album, even at the door', 'album', north(0), 'remote'],
    ['a picture from the album without a location', 'album', undefined, 'remote'],
    ['a link at the door', 'link', north(0), 'unverified'],
    ['a forwarded link far away', 'link', north(20_000), 'remote'],
    ['a link without a location', 'link', undefined, 'unverified'],
    ['a typed code at the door', 'typed', north(0), 'unverified'],
    ['a typed code far away', 'typed', north(20_000), 'remote'],
  ] as const)('%s is %s', (_name, scene, phone, verdict) => {
    expect(locationVerdict({ scene, place: station, phone })).toBe(verdict);
  });

  it.each([
    ['a scan of two minutes ago', { scanAgeSeconds: 120 }, 'verified'],
    ['a scan that lay in the phone for longer', { scanAgeSeconds: 121 }, 'unverified'],
    ['a screen that changes, without a location', { screen: 'fresh', phone: undefined }, 'verified'],
    ['a screen that changes, by a camera of another app', { screen: 'fresh', scene: 'link' }, 'verified'],
    ['a picture of such a screen, even at the door', { screen: 'stale' }, 'remote'],
    ['a poster where a screen hangs', { hasScreen: true }, 'unverified'],
    ['the screen where a screen hangs', { hasScreen: true, screen: 'fresh' }, 'verified'],
    ['a poster far from where a screen hangs', { hasScreen: true, phone: north(20_000) }, 'remote'],
    ['a scan that is told later', { isLate: true }, 'unverified'],
    ['a screen that is told of later', { isLate: true, screen: 'fresh' }, 'unverified'],
    ['a scan from afar that is told later', { isLate: true, phone: north(20_000) }, 'remote'],
    ['a live screen sent on to somebody far away', { screen: 'fresh', phone: north(20_000) }, 'remote'],
  ] as const)('%s', (_name, evidence, verdict) => {
    expect(locationVerdict({ scene: 'camera', place: station, phone: north(0), ...evidence })).toBe(verdict);
  });
});

describe('a visit conflict that left no time to travel', () => {
  it.each([
    ['a proof here against a proof there', north(0), 'verified', 'unverified'],
    ['a proof here against a word there', north(0), 'unverified', 'unverified'],
    ['a word here against a proof there', undefined, 'verified', 'remote'],
    ['a word here against a word there', undefined, 'unverified', 'unverified'],
    ['somebody who is far away in any case', north(20_000), 'unverified', 'remote'],
  ] as const)('%s', (_name, phone, conflict, verdict) => {
    expect(locationVerdict({ scene: 'camera', place: station, phone, conflict })).toBe(verdict);
  });
});

describe('the distance that is kept', () => {
  it.each([
    [north(499), 'at'],
    [north(501), 'near'],
    [north(4_999), 'near'],
    [north(5_001), 'far'],
    [north(5_399, 400), 'near'],
    [north(0, 3_001), 'unknown'],
    [undefined, 'unknown'],
  ] as const)('of %j is %s', (phone, band) => {
    expect(distanceBand(station, phone)).toBe(band);
  });
});
