import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { editErrors, editedPlace } from './edited-place.ts';

const BY = { by: 'owner', fingerprint: 'f', now: 1_000 };

async function station(review = 'none') {
  const world = createWorld({ settings: { PLACE_REVIEW: review } });
  const place = await addStaffedPlace(world, { entrances: ['东门', '西门'] });
  const record = await place.record();
  const { name, subKind, address, location } = record;
  const as = { revision: 1, name, subKind, address, location, asksTestWithinHours: null, asksCheckOut: false };
  const entrances = [
    { entranceId: 'main', name: '东门' },
    { entranceId: 'e1', name: '西门' },
  ];
  return { deps: world.deps, record, as: { ...as, entrances } };
}

describe('a place after an edit', () => {
  it('holds at once what nobody answers for, also where there are reviewers', async () => {
    const { deps, record, as } = await station('required');
    const edited = editedPlace(deps, record, { edit: { ...as, asksTestWithinHours: 48 }, ...BY });
    expect(edited).toMatchObject({ asksTestWithinHours: 48, revision: 2, name: record.name });
    expect(edited.proposal).toBeUndefined();
  });

  it('goes on as it is where a reviewer has to answer, with the change beside it', async () => {
    const { deps, record, as } = await station('required');
    const edited = editedPlace(deps, record, { edit: { ...as, name: '东站' }, ...BY });
    expect(edited.name).toBe(record.name);
    expect(edited.proposal).toMatchObject({ name: '东站', revision: 2, at: 1_000, refusal: null });
  });

  it('gives a new entrance an id that none ever had', async () => {
    const { deps, record, as } = await station();
    const retired = editedPlace(deps, record, { edit: { ...as, entrances: [{ entranceId: 'main' }] }, ...BY });
    expect(retired.retired.map(({ entranceId }) => entranceId)).toEqual(['e1']);
    const edit = { ...as, revision: 2, entrances: [{ entranceId: 'main' }, { name: '北门' }] };
    expect(editedPlace(deps, retired, { edit, ...BY }).entrances.map(({ entranceId }) => entranceId)).toEqual([
      'main',
      'e2',
    ]);
  });
});

describe('what is wrong with an edit', () => {
  it('is an entrance of another place, one that stands twice, and a subkind of another kind', async () => {
    const { record, as } = await station();
    expect(editErrors(record, as)).toEqual([]);
    const entrances = [{ entranceId: 'main' }, { entranceId: 'main' }, { entranceId: 'e9' }];
    const found = editErrors(record, { ...as, subKind: 'pharmacy' as typeof as.subKind, entrances });
    expect(found.map(({ pointer, code }) => [pointer, code])).toEqual(
      expect.arrayContaining([
        ['/subKind', 'unknown'],
        ['/entrances/1/entranceId', 'repeated'],
        ['/entrances/2/entranceId', 'unknown'],
      ]),
    );
  });
});
