import { describe, expect, it } from 'vitest';
import type { DoorFields, EditForm } from './edit-place.shared';
import { EMPTY_PLACE } from './place-new.shared';
import { rebased } from './rebase-edit.shared';

const EAST = { entranceId: 'e', name: 'East' };
const WEST = { entranceId: 'w', name: 'West' };
const NORTH = { entranceId: 'n', name: 'North' };
const BASE: EditForm = {
  ...EMPTY_PLACE,
  ...{ revision: 1, name: 'Museum', address: '1 Garden Road', latitude: '34.7', longitude: '113.6' },
  doors: [EAST, WEST],
};
const on = (typed: Partial<EditForm>, now: Partial<EditForm>) =>
  rebased({ ...BASE, ...typed, base: BASE }, { ...BASE, revision: 2, ...now });
const doors = (typed: readonly DoorFields[], now: readonly DoorFields[]) => on({ doors: typed }, { doors: now }).doors;

describe('what was typed, on a place that others have changed', () => {
  it('stands, and their changes stand wherever nothing was typed', () => {
    const form = on({ name: 'Gallery' }, { name: 'Theatre', address: '2 Garden Road' });
    expect(form).toMatchObject({ revision: 2, name: 'Gallery', address: '2 Garden Road' });
  });

  it('has one point of the two, never half of each', () => {
    const theirs = { latitude: '34.8', longitude: '113.7' };
    expect(on({ latitude: '34.6' }, theirs)).toMatchObject({ latitude: '34.6', longitude: '113.6' });
    expect(on({}, theirs)).toMatchObject(theirs);
  });

  it('has the entrances that either side added, and none that either retired', () => {
    expect(doors([EAST, WEST, { name: 'South' }], [EAST, WEST, NORTH])).toEqual([EAST, WEST, NORTH, { name: 'South' }]);
    expect(doors([EAST], [EAST, WEST])).toEqual([EAST]);
    expect(doors([EAST, WEST], [WEST])).toEqual([WEST]);
  });

  it('has the names that either side gave, and those that were typed where both did', () => {
    const named = (name: string) => ({ ...EAST, name });
    expect(doors([named('Mine'), WEST], [EAST, WEST])).toEqual([named('Mine'), WEST]);
    expect(doors([EAST, WEST], [named('Theirs'), WEST])).toEqual([named('Theirs'), WEST]);
    expect(doors([named('Mine'), WEST], [named('Theirs'), WEST])).toEqual([named('Mine'), WEST]);
  });

  it('leaves a place no less than one entrance', () => {
    expect(doors([EAST], [WEST])).toEqual([WEST]);
  });
});
