import type { PlaceEdit } from '@health-code/shared/place/place-edit';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addStaffedPlace } from '../../testing/world-places.ts';
import { addEntrance } from './add-entrance.ts';
import { changePlaceState } from './change-place-state.ts';
import { editPlace } from './edit-place.ts';
import { findPlaceByCode } from './find-place-by-code.ts';
import { replacePlaceCode } from './replace-place-code.ts';

const DOUBTFUL_CODE = '91512081MA62K02603';

async function station(options: object = {}, review = 'none') {
  const world = createWorld({ settings: { PLACE_REVIEW: review } });
  const place = await addStaffedPlace(world, { entrances: ['东门', '西门'], ...options });
  const { placeId } = place;
  const { name, subKind, address, location } = await place.record();
  const edit = (changes: Partial<PlaceEdit> = {}, accountId = 'owner') =>
    editPlace(world.deps, {
      ...asAccount(world, accountId),
      placeId,
      edit: {
        ...{ revision: 1, name, subKind, address, location, asksTestWithinHours: null, asksCheckOut: false },
        entrances: [
          { entranceId: 'main', name: '东门' },
          { entranceId: 'e1', name: '西门' },
        ],
        ...changes,
      },
    });
  const scan = async (code: string | undefined) => (await findPlaceByCode(world.deps, code ?? '')).entranceId;
  return { world, place, placeId, edit, scan };
}

describe('editing a place', () => {
  it('changes what nobody reviews at once, by one write, and leaves the posters as they are', async () => {
    const { world, place, edit, scan } = await station();
    const before = await place.record();
    const answer = await edit({
      name: '东站',
      address: '一马路',
      subKind: 'station',
      asksTestWithinHours: 48,
      asksCheckOut: true,
    });
    expect(answer).toMatchObject({ name: '东站', address: '一马路', subKind: 'station', revision: 2, role: 'owner' });
    expect(answer).toMatchObject({ asksTestWithinHours: 48, asksCheckOut: true, proposal: null, state: 'active' });
    expect(answer.entrances).toEqual(before.entrances);
    expect(world.writes()).toEqual(['places.edit']);
    expect(await scan(place.code)).toBe('main');
  });

  it('records who changed what, when, and what it was before', async () => {
    const { world, place, placeId, edit } = await station();
    const { name, entrances } = await place.record();
    await edit({ name: '东站' }, 'manager');
    const { lastEdit } = await place.record();
    expect(lastEdit).toMatchObject({ revision: 2, by: 'manager', at: world.now(), before: { name, entrances } });
    world.advance(1);
    await edit({ name: '南站', revision: 2 });
    expect(await world.deps.stores.places.listEdits(placeId)).toEqual([lastEdit]);
    expect((await place.record()).lastEdit).toMatchObject({ revision: 3, by: 'owner', before: { name: '东站' } });
  });

  it('adds, renames and retires entrances', async () => {
    const { place, edit, scan } = await station();
    const [, west] = (await place.record()).entrances;
    const { entrances } = await edit({ entrances: [{ name: '北门' }, { entranceId: 'main', name: '正门' }] });
    expect(entrances.map(({ entranceId, name }) => [entranceId, name])).toEqual([
      ['e2', '北门'],
      ['main', '正门'],
    ]);
    expect(await scan(entrances[0]?.code)).toBe('e2');
    expect(await scan(place.code)).toBe('main');
    expect(await problemOf(scan(west?.code))).toBe('PLACE_CODE.REVOKED');
  });

  it('gives the id of a retired entrance to no other', async () => {
    const { world, placeId, edit } = await station();
    await edit({ entrances: [{ entranceId: 'main', name: '东门' }] });
    expect((await addEntrance(world.deps, { ...asAccount(world, 'owner'), placeId, name: '西门' })).entranceId).toBe(
      'e2',
    );
    const { entrances } = await edit({
      revision: 3,
      entrances: [{ entranceId: 'e2', name: '西门' }, { name: '南门' }],
    });
    expect(entrances.map(({ entranceId }) => entranceId)).toEqual(['e2', 'e3']);
  });

  it.each([
    ['a type of another kind', { subKind: 'school' }, [['/subKind', 'unknown']]],
    [
      'an entrance that is none',
      { entrances: [{ entranceId: 'e9', name: '东门' }] },
      [['/entrances/0/entranceId', 'unknown']],
    ],
    ['the same name twice', { entrances: [{ name: '东门' }, { name: '东门' }] }, [['/entrances/1/name', 'repeated']]],
  ])('names each field that is wrong: %s', async (_name, changes, faults) => {
    const { world, edit } = await station();
    const refusal = await edit(changes).catch((error: { errors: { pointer: string; code: string }[] }) => error);
    expect('errors' in refusal && refusal.errors.map(({ pointer, code }) => [pointer, code])).toEqual(faults);
    expect(world.writes()).toEqual([]);
  });
});

describe('who edits a place, and in which state', () => {
  it.each([
    ['manager', undefined],
    ['checker', 'PLACE.NOT_FOUND'],
    ['dismissed', 'PLACE.NOT_FOUND'],
    ['stranger', 'PLACE.NOT_FOUND'],
  ] as const)('for a %s it ends with %s', async (accountId, problem) => {
    const { world, edit } = await station();
    if (problem === undefined) return expect((await edit({ asksCheckOut: true }, accountId)).role).toBe('manager');
    expect(await problemOf(edit({}, accountId))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['pending', 'PLACE.PENDING'],
    ['suspended', undefined],
    ['closed', 'PLACE.CLOSED'],
  ] as const)('of one that is %s it ends with %s', async (state, problem) => {
    const { world, edit } = await station({ state });
    if (problem === undefined) return expect((await edit({ name: '东站' })).name).toBe('东站');
    expect(await problemOf(edit({ name: '东站' }))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });
});

describe('two who edit a place at once', () => {
  it('are told apart: the second one is told, and nothing of the first is lost', async () => {
    const { place, edit } = await station();
    await edit({ name: '东站' }, 'manager');
    expect(await problemOf(edit({ address: '一马路' }))).toBe('PLACE.EDITED');
    expect(await problemOf(edit({ address: '一马路', revision: 3 }))).toBe('PLACE.EDITED');
    expect((await place.record()).name).toBe('东站');
  });

  it('are told apart in the same moment, too', async () => {
    const { world, place, edit } = await station();
    world.before('places.edit', () => edit({ name: '东站' }, 'manager'));
    expect(await problemOf(edit({ name: '南站' }))).toBe('PLACE.EDITED');
    expect(await place.record()).toMatchObject({ name: '东站', revision: 2 });
  });

  it('lose neither a code that was replaced, nor an entrance that was added, nor the end of the place', async () => {
    const { world, place, placeId, edit } = await station();
    const by = { ...asAccount(world, 'manager'), placeId };
    world.before('places.edit', () => replacePlaceCode(world.deps, { ...by, entranceId: 'main', version: 1 }));
    expect(await problemOf(edit({ name: '东站' }))).toBe('PLACE.EDITED');
    world.before('places.edit', () => addEntrance(world.deps, { ...by, name: '北门' }));
    expect(await problemOf(edit({ name: '东站', revision: 2 }))).toBe('PLACE.EDITED');
    const close = { ...asAccount(world, 'owner'), placeId, state: 'closed' } as const;
    world.before('places.edit', () => changePlaceState(world.deps, close));
    expect(await problemOf(edit({ name: '东站', revision: 3 }))).toBe('PLACE.EDITED');
    const { name, state, entrances } = await place.record();
    expect([name, state, entrances.length, entrances[0]?.version]).toEqual(['郑州站', 'closed', 3, 2]);
  });

  it('do not bring back an entrance by replacing its code while it is retired', async () => {
    const { world, place, placeId, edit, scan } = await station();
    const retire = () => edit({ entrances: [{ entranceId: 'main', name: '东门' }] });
    world.before('places.replaceEntrance', retire);
    const replace = { ...asAccount(world, 'manager'), placeId, entranceId: 'e1', version: 1 };
    expect(await problemOf(replacePlaceCode(world.deps, replace))).toBe('WRITE.CONFLICT');
    const { entrances } = await place.record();
    expect(entrances.map(({ entranceId }) => entranceId)).toEqual(['main']);
    expect(await problemOf(scan(world.deps.ids.placeCode(placeId, 'e1', 2)))).toBe('PLACE_CODE.REVOKED');
  });
});

describe('an edit that is sent again', () => {
  it('is answered as before, and written once, also when an entrance was added since', async () => {
    const { world, place, placeId, edit } = await station();
    const first = await edit({ name: '东站', entrances: [{ name: '北门' }] });
    world.forget();
    expect(await edit({ name: '东站', entrances: [{ name: '北门' }] })).toEqual(first);
    expect(world.writes()).toEqual([]);
    await addEntrance(world.deps, { ...asAccount(world, 'owner'), placeId, name: '南门' });
    expect((await edit({ name: '东站', entrances: [{ name: '北门' }] })).entrances).toHaveLength(2);
    expect((await place.record()).revision).toBe(3);
  });

  it('is another one when somebody else sends it', async () => {
    const { edit } = await station();
    await edit({ name: '东站' });
    expect(await problemOf(edit({ name: '东站' }, 'manager'))).toBe('PLACE.EDITED');
  });
});

describe('a change that a reviewer answers for', () => {
  it.each([
    ['required', {}, true],
    ['doubtful', {}, false],
    ['doubtful', { creditCode: DOUBTFUL_CODE }, true],
    ['none', { creditCode: DOUBTFUL_CODE }, false],
  ])('under %s with %j waits: %s', async (review, options, waits) => {
    const { place, edit } = await station({ ...options, state: 'active' }, review);
    const answer = await edit({ name: '东站', asksCheckOut: true });
    expect([answer.name, answer.proposal?.name]).toEqual(waits ? ['郑州站', '东站'] : ['东站', undefined]);
    expect(answer.asksCheckOut).toBe(true);
    expect((await place.record()).state).toBe('active');
  });

  it('leaves the poster valid, and stands in the queue of its county', async () => {
    const { world, place, placeId, edit, scan } = await station({ state: 'active' }, 'required');
    await edit({ location: { latitude: 34.8, longitude: 113.6 } });
    expect(world.writes()).toEqual(['places.queueReview', 'places.edit']);
    expect(await scan(place.code)).toBe('main');
    expect((await world.deps.stores.places.listQueued('410103', { limit: 100 })).items).toContain(placeId);
  });

  it('needs no review where only conditions and entrances change', async () => {
    const { edit } = await station({ state: 'active' }, 'required');
    expect((await edit({ asksCheckOut: true, entrances: [{ name: '北门' }] })).proposal).toBeNull();
  });

  it('is replaced by the next one, and withdrawn by none', async () => {
    const { edit } = await station({ state: 'active' }, 'required');
    await edit({ name: '东站' });
    expect((await edit({ name: '南站', revision: 2 })).proposal).toMatchObject({ name: '南站', revision: 3 });
    expect((await edit({ revision: 3 })).proposal).toBeNull();
  });
});
