import { distanceMetres } from '@health-code/shared/place/location';
import { describe, expect, it } from 'vitest';
import { en } from '../../../i18n/en';
import { zh } from '../../../i18n/zh';
import {
  compassEighth,
  distanceWords,
  drawnAt,
  lengthOf,
  movedBy,
  offsetMetres,
  squareMetres,
  whereWords,
} from './point-map.shared';

const PLACE = { latitude: 34.7466, longitude: 113.6581 };
const north = (metres: number) => ({ east: 0, north: metres });

describe('the small map', () => {
  it.each([
    { latitude: 34.7476, longitude: 113.6581 },
    { latitude: 34.7466, longitude: 113.68 },
    { latitude: 34.3, longitude: 113.1 },
  ])('measures to %j as the server does, to a thousandth', (point) => {
    const exact = distanceMetres(PLACE, point);
    expect(Math.abs(lengthOf(offsetMetres(PLACE, point)) - exact)).toBeLessThan(exact / 1_000);
  });

  it('measures the short way around the world', () => {
    const offset = offsetMetres({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 });
    expect(Math.round(offset.east / 1_000)).toBe(22);
  });

  it.each([
    { east: 120, north: -40 },
    { east: -3_000, north: 900 },
  ])('moves by %j what it would measure so', (offset) => {
    const measured = offsetMetres(PLACE, movedBy(PLACE, offset));
    expect(measured.east).toBeCloseTo(offset.east, 6);
    expect(measured.north).toBeCloseTo(offset.north, 6);
  });

  it('goes around the world, and not over the poles', () => {
    const { longitude } = movedBy({ latitude: 0, longitude: 179.999 }, { east: 500, north: 0 });
    expect(longitude).toBeLessThan(-179.99);
    expect(movedBy({ latitude: 89.999, longitude: 0 }, { east: 0, north: 10_000 }).latitude).toBe(90);
  });

  it('names the eight directions', () => {
    const around = [0, 45, 90, 135, 180, 225, 270, 315, 359].map((degrees) => {
      const radians = (degrees / 180) * Math.PI;
      return compassEighth({ east: Math.sin(radians), north: Math.cos(radians) });
    });
    expect(around).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0]);
  });

  it('zooms so that the phone is inside, on both sides of each step', () => {
    expect(squareMetres(undefined)).toBe(20);
    expect([squareMetres(north(70)), squareMetres(north(-70.1))]).toEqual([20, 50]);
    expect([squareMetres(north(175)), squareMetres({ east: 175.1, north: 0 })]).toEqual([50, 100]);
    expect(squareMetres(north(9_000_000))).toBe(1_000_000);
  });

  it('draws the north above and the east at the right, and what is beyond the edge at it', () => {
    expect(drawnAt({ east: 0, north: 0 }, 100)).toEqual({ left: 50, top: 50 });
    expect(drawnAt({ east: 200, north: 100 }, 100)).toEqual({ left: 75, top: 37.5 });
    expect(drawnAt({ east: -9_000, north: 0 }, 100)).toEqual({ left: 2, top: 50 });
  });

  it('says distances in words', () => {
    expect([999.4, 999.5, 3_249, 31_499].map((metres) => distanceWords(zh, metres))).toEqual([
      '999 米',
      '1 公里',
      '3.2 公里',
      '31 公里',
    ]);
    expect(whereWords(zh, north(19.9))).toBe(zh.placeMap.same);
    expect(whereWords(zh, north(-320))).toBe('您在场所的南面，相距 320 米。');
    expect(whereWords(en, { east: 20, north: 20 })).toBe('You are 28 m north-east of the place.');
  });
});
