import { describe, expect, it } from 'vitest';
import { getEntrance } from './get-entrance.ts';

const entrance = (entranceId: string) => ({ entranceId, name: entranceId, code: 'C', version: 1 });
const PLACE = { entrances: [entrance('main'), entrance('e1')] };

describe('an entrance of a place', () => {
  it.each([
    ['e1', 'e1'],
    ['main', 'main'],
    [undefined, 'main'],
  ])('asked for as %s is %s', (asked, found) => {
    expect(getEntrance(PLACE, asked)).toEqual(entrance(found));
  });

  it.each([
    [PLACE, 'e2'],
    [PLACE, ''],
    [{ entrances: [] }, undefined],
  ])('is missed with a problem', (place, asked) => {
    expect(() => getEntrance(place, asked)).toThrow(expect.objectContaining({ code: 'ENTRANCE.NOT_FOUND' }));
  });
});
