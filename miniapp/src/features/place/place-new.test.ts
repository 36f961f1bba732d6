import { describe, expect, it } from 'vitest';
import {
  coordinateFields,
  EMPTY_PLACE,
  type PlaceForm,
  placeBody,
  placeFaults,
  readCoordinate,
} from './place-new.shared';

const complete: PlaceForm = {
  ...EMPTY_PLACE,
  name: '金水便利店',
  kind: 'business',
  area: [{ code: '410105', name: '金水区', level: 'county', hasChildren: true }],
  address: '1 号',
  latitude: '34.757',
  longitude: '113.66',
};

describe('the registration of a place', () => {
  it('becomes a request once nothing is missing', () => {
    expect(placeFaults(complete)).toEqual({});
    expect(placeBody(complete)).toEqual({
      name: '金水便利店',
      kind: 'business',
      division: '410105',
      address: '1 号',
      location: { latitude: 34.757, longitude: 113.66 },
    });
    expect(placeBody(EMPTY_PLACE)).toBeUndefined();
  });

  it('names every missing field, the manager only when there is one', () => {
    expect(Object.keys(placeFaults({ ...EMPTY_PLACE, hasManager: true }))).toEqual([
      '/name',
      '/kind',
      '/division',
      '/address',
      '/location/latitude',
      '/location/longitude',
      '/manager/name',
      '/manager/phone',
    ]);
    expect(placeFaults({ ...complete, managerPhone: 'x' })).toEqual({});
  });

  it.each([
    ['90', 90, 90],
    ['-90', 90, -90],
    ['90.1', 90, undefined],
    ['', 90, undefined],
    ['12x', 90, undefined],
  ])('reads the coordinate %s within %i', (text, limit, value) => {
    expect(readCoordinate(text, limit)).toBe(value);
  });

  it('fills a position in to the metre', () => {
    expect(coordinateFields({ latitude: 34.7570049, longitude: 113.66 })).toEqual({
      latitude: '34.75700',
      longitude: '113.66000',
    });
  });
});
