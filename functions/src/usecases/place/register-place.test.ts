import type { Entrance } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { asAccount, newPerson } from '../../testing/world-people.ts';
import { newPlace } from '../../testing/world-places.ts';
import { registerPlace } from './register-place.ts';
import { replacePlaceCode } from './replace-place-code.ts';

const GOOD_CREDIT_CODE = '91350100M000100Y43';
const DOUBTFUL_CREDIT_CODE = '91350100M000100Y44';

const register = (world: World, changes: object = {}, key?: string) =>
  registerPlace(world.deps, { ...asAccount(world, 'owner', key), place: newPlace(changes) });

describe('registering a place', () => {
  it('answers with the place and the code of its one entrance, and writes place, list entry and code', async () => {
    const world = createWorld();
    const answer = await register(world);
    expect(answer).toEqual({
      placeId: answer.placeId,
      name: '郑州站',
      kind: 'transport',
      subKind: 'other',
      creditCode: null,
      asksTestWithinHours: null,
      asksCheckOut: false,
      division: '410103',
      divisionName: '河南省郑州市二七区',
      address: '二马路 82 号',
      location: { latitude: 34.7466, longitude: 113.6581 },
      manager: null,
      state: 'active',
      reviewNote: null,
      suspension: null,
      revision: 1,
      proposal: null,
      entrances: [
        { entranceId: 'main', name: '', version: 1, code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/) },
      ],
      createdAt: '2026-11-21T04:00:00.000Z',
    });
    expect(world.writes()).toEqual(['places.add', 'places.link', 'places.putCode']);
    expect((await world.deps.stores.places.listIds('owner', { limit: 100 })).items).toEqual([answer.placeId]);
  });

  it('gives each named entrance a code of its own', async () => {
    const { entrances } = await register(createWorld(), { entrances: ['东门', '西门'] });
    expect(entrances.map(({ entranceId, name }) => [entranceId, name])).toEqual([
      ['main', '东门'],
      ['e1', '西门'],
    ]);
    expect(new Set(entrances.map(({ code }) => code)).size).toBe(2);
  });

  it('keeps a manager sealed and shows them masked', async () => {
    const world = createWorld();
    const manager = { name: '李大力', phone: '13612345678', document: newPerson(7).document };
    const { placeId, manager: shown } = await register(world, { manager });
    expect(shown).toEqual({
      name: '李**',
      phone: '136******78',
      documentNumber: expect.stringMatching(/^11\*{14}..$/),
    });
    const record = await world.deps.stores.places.find(placeId);
    expect(record?.sealedManager?.document?.personId).toBe(world.deps.ids.person(newPerson(7).document));
    expect(JSON.stringify(record)).not.toMatch(/李|13612345678/);
  });

  it('refuses a division that is none, and writes nothing', async () => {
    const world = createWorld();
    expect(await faultsOf(register(world, { division: '410199' }))).toEqual(['/division unknown']);
    expect(world.calls).toEqual([]);
  });

  it.each([
    ['required', undefined, 'pending'],
    ['required', GOOD_CREDIT_CODE, 'pending'],
    ['doubtful', undefined, 'active'],
    ['doubtful', GOOD_CREDIT_CODE, 'active'],
    ['doubtful', DOUBTFUL_CREDIT_CODE, 'pending'],
    ['none', DOUBTFUL_CREDIT_CODE, 'active'],
  ])('where review is %s, a credit code of %s makes it %s', async (PLACE_REVIEW, creditCode, state) => {
    const world = createWorld({ settings: { PLACE_REVIEW } });
    const place = await register(world, { division: '410103001', ...(creditCode && { creditCode }) });
    expect(place.state).toBe(state);
    const queued = (await world.deps.stores.places.listQueued('410103', { limit: 100 })).items;
    expect(queued).toEqual(state === 'pending' ? [place.placeId] : []);
  });

  it('takes the same key once, refuses it for another place, and takes another key anew', async () => {
    const world = createWorld();
    const first = await register(world, {}, 'key-1');
    world.advance(1_000);
    expect(await register(world, {}, 'key-1')).toEqual(first);
    world.forget();
    expect(await problemOf(register(world, { name: '东站' }, 'key-1'))).toBe('IDEMPOTENCY.MISMATCH');
    expect(world.writes()).toEqual(['places.add']);
    expect((await register(world, {}, 'key-2')).placeId).not.toBe(first.placeId);
    expect((await register(world)).placeId).not.toBe((await register(world)).placeId);
  });

  it('leaves what became of the place since when an old request comes again', async () => {
    const world = createWorld({ settings: { PLACE_REVIEW: 'required' } });
    const { placeId } = await register(world, {}, 'key-1');
    await world.deps.stores.places.changeState(placeId, 'pending', 'closed');
    world.forget();
    expect((await register(world, {}, 'key-1')).state).toBe('closed');
    expect(world.writes()).not.toContain('places.queueReview');
  });

  it('brings no code back that was replaced since, when an old request comes again', async () => {
    const world = createWorld();
    const place = await register(world, {}, 'key-1');
    const [{ code: old }] = place.entrances as [Entrance];
    const next = await replacePlaceCode(world.deps, {
      ...asAccount(world, 'owner'),
      placeId: place.placeId,
      entranceId: 'main',
      version: 1,
    });
    expect((await register(world, {}, 'key-1')).entrances).toEqual([next]);
    const { places } = world.deps.stores;
    expect((await places.findCode(old))?.status).toBe('revoked');
    expect((await places.findCode(next.code))?.status).toBe('active');
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      overrides: { settings: { PLACE_REVIEW: 'required' } },
      prepare: async () => ({ entrances: ['东门', '西门'] }),
      act: (world, place) => register(world, place, 'key-1'),
      read: async ({ deps }) => {
        const { places } = deps.stores;
        const records = await places.getMany((await places.listIds('owner', { limit: 100 })).items);
        const codes = records.flatMap(({ entrances }) => entrances).map(({ code }) => places.findCode(code));
        return {
          records,
          codes: await Promise.all(codes),
          queued: (await places.listQueued('410103', { limit: 100 })).items,
        };
      },
    });
    expect(writes).toEqual(['places.add', 'places.link', 'places.queueReview', 'places.putCode', 'places.putCode']);
    expect([undisturbed.records.length, undisturbed.queued.length]).toEqual([1, 1]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
