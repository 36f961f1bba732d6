import { describe, expect, it } from 'vitest';
import { entranceFaults, isSameReviewed, placeEditSchema } from './place-edit.ts';

const EDIT = {
  revision: 1,
  name: '郑州站',
  subKind: 'station',
  address: '二马路 82 号',
  location: { latitude: 34.7, longitude: 113.6 },
  asksTestWithinHours: null,
  asksCheckOut: false,
  entrances: [{ entranceId: 'main' }],
};
const pathsOf = (change: object) =>
  placeEditSchema.safeParse({ ...EDIT, ...change }).error?.issues.map(({ path }) => path.join('/')) ?? [];

describe('an edit of a place', () => {
  it.each([
    [{}, []],
    [{ entrances: [] }, ['entrances']],
    [{ entrances: Array.from({ length: 20 }, () => ({})) }, []],
    [{ entrances: Array.from({ length: 21 }, () => ({})) }, ['entrances']],
    [{ entrances: [{ entranceId: 'main', name: ' ' }] }, ['entrances/0/name']],
    [{ name: '长'.repeat(60) }, []],
    [{ name: '长'.repeat(61), address: '' }, ['name', 'address']],
    [{ revision: 0 }, ['revision']],
    [{ location: { latitude: 91, longitude: 0 } }, ['location/latitude']],
    [{ kind: 'school' }, ['']],
  ])('with %j has faults at %j', (change, paths) => {
    expect(pathsOf(change)).toEqual(paths);
  });
});

describe('the entrances of an edit', () => {
  const faults = (...entrances: { entranceId?: string; name?: string }[]) =>
    entranceFaults(entrances, (id) => id === 'main' || id === 'e1').map(({ index, field, code }) => [
      index,
      field,
      code,
    ]);

  it('may swap names, keep one door without a name, and add others', () => {
    expect(
      faults({ entranceId: 'main', name: '西门' }, { entranceId: 'e1', name: '东门' }, { name: '北门' }, {}),
    ).toEqual([]);
  });

  it('name each that is none, and each that stands twice', () => {
    expect(faults({ entranceId: 'e9', name: '东门' })).toEqual([[0, 'entranceId', 'unknown']]);
    expect(faults({ entranceId: 'main', name: '东门' }, { entranceId: 'main', name: '东门' })).toEqual([
      [1, 'entranceId', 'repeated'],
      [1, 'name', 'repeated'],
    ]);
    expect(faults({ entranceId: 'main' }, {})).toEqual([[1, 'name', 'repeated']]);
  });
});

describe('what a reviewer answers for', () => {
  it.each([
    [{}, true],
    [{ asksCheckOut: true }, true],
    [{ name: '东站' }, false],
    [{ subKind: 'other' }, false],
    [{ address: '一马路' }, false],
    [{ location: { latitude: 34.7, longitude: 113.7 } }, false],
    [{ location: { latitude: 34.8, longitude: 113.6 } }, false],
  ])('with %j is the same: %s', (change, isSame) => {
    expect(isSameReviewed(EDIT, { ...EDIT, ...change })).toBe(isSame);
  });
});
