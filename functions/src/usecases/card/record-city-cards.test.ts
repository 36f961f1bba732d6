import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { residentId } from '../../testing/samples.ts';
import { createWorld, TEST_START, type World } from '../../testing/world.ts';
import { bySource } from '../../testing/world-sources.ts';
import { recordCityCards } from './record-city-cards.ts';

const ISSUER = bySource({ sourceId: 'cards', kinds: ['city-card'], divisions: ['4101'] });
const OTHER = bySource({ sourceId: 'other', kinds: ['city-card'], divisions: ['4101'] });
const document = (serial: number) => ({ type: 'resident-id', number: residentId(serial) });
const inDays = (days: number, ms = 0) => toIso(TEST_START + days * MS_PER_DAY + ms);
const row = (changes: object = {}) => ({
  id: 'r1',
  city: '4101',
  number: 'A1234 5678',
  state: 'active',
  person: document(2),
  until: inDays(365),
  ...changes,
});
const WITHDRAWN = { id: 'w', city: '4101', number: 'a12345678', state: 'withdrawn', revision: 1 };

const record = ({ deps, now }: World, rows: unknown[], caller = ISSUER) =>
  recordCityCards(deps, { caller, now: now(), rows });
const stored = ({ deps }: World) => deps.stores.cityCards.find(deps.ids.cityCard('4101', 'A12345678'));

describe('recording whose a city’s cards are', () => {
  it('keeps the card under a keyed id, without its number', async () => {
    const world = createWorld();
    expect(await record(world, [row()])).toEqual([{ id: 'r1', outcome: 'recorded', errors: [] }]);
    expect(await stored(world)).toEqual({
      cardId: world.deps.ids.cityCard('4101', 'A12345678'),
      personId: world.deps.ids.person({ type: 'resident-id', number: residentId(2) }),
      city: '4101',
      ending: '5678',
      state: 'active',
      isAllowed: true,
      expiresAt: Date.parse(inDays(365)),
      sourceId: 'cards',
      issuerRevision: 1,
      revision: 1,
    });
  });

  it.each([
    ['in a millisecond', row({ until: inDays(0, 1) }), []],
    ['now', row({ until: inDays(0) }), ['/rows/0/until out-of-range']],
    ['in ten years', row({ until: inDays(3_660) }), []],
    ['in ten years and a millisecond', row({ until: inDays(3_660, 1) }), ['/rows/0/until out-of-range']],
  ])('answers a card that ends %s', async (_name, given, faults) => {
    const world = createWorld();
    const [result] = await record(world, [given]);
    expect(result?.errors.map((error) => `${error.pointer} ${error.code}`)).toEqual(faults);
    expect(world.writes()).toHaveLength(faults.length === 0 ? 1 : 0);
  });

  it.each([
    ['another city', ISSUER, row({ city: '4102' }), ['/rows/0/city not-granted']],
    ['a city that is none', bySource({ kinds: ['city-card'] }), row({ city: '4199' }), ['/rows/0/city unknown']],
    ['cards at all, as a laboratory', bySource(), row(), ['/rows/0/city not-granted']],
    ['a row of no shape', ISSUER, 'a card', ['/rows/0 invalid-type']],
  ])('refuses to take %s, and writes nothing', async (_name, caller, given, faults) => {
    const world = createWorld();
    const [result] = await record(world, [given], caller);
    expect([result?.outcome, result?.errors.map((error) => `${error.pointer} ${error.code}`)]).toEqual([
      'refused',
      faults,
    ]);
    expect(world.writes()).toEqual([]);
  });

  it('answers each row in its place, and writes those about one card in their order', async () => {
    const world = createWorld();
    const results = await record(world, [row(), 'no row', WITHDRAWN, row({ id: 'r2', revision: 2 })]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['recorded', 'refused', 'recorded', 'recorded']);
    expect(await stored(world)).toMatchObject({ state: 'active', revision: 3 });
  });

  it.each([
    ['the same again', [row()], 'repeated'],
    ['another end', [row({ until: inDays(366), revision: 1 })], 'recorded'],
    ['another person', [row({ person: document(3), revision: 1 })], 'recorded'],
    ['a withdrawal', [WITHDRAWN], 'recorded'],
    ['the same after a withdrawal', [WITHDRAWN, row({ revision: 2 })], 'recorded'],
    ['a second withdrawal', [WITHDRAWN, WITHDRAWN], 'repeated'],
  ])('says of %s what it was', async (_name, rows, outcome) => {
    const world = createWorld();
    await record(world, [row()]);
    expect((await record(world, rows)).at(-1)?.outcome).toBe(outcome);
  });

  it('takes the withdrawal of a card that there never was as done', async () => {
    const world = createWorld();
    expect((await record(world, [WITHDRAWN]))[0]?.outcome).toBe('repeated');
    expect(world.writes()).toEqual([]);
  });

  it('leaves off what the person turned off, until the card is another’s', async () => {
    const world = createWorld();
    await record(world, [row()]);
    const { cityCards } = world.deps.stores;
    const card = (await stored(world)) as NonNullable<Awaited<ReturnType<typeof stored>>>;
    await cityCards.put({ ...card, isAllowed: false, revision: 2 });
    await record(world, [row({ until: inDays(366), revision: 1 })]);
    expect((await stored(world))?.isAllowed).toBe(false);
    await record(world, [row({ person: document(3), revision: 2 })]);
    expect((await stored(world))?.isAllowed).toBe(true);
  });

  it.each([
    ['the first row after a withdrawal', row(), 2, false],
    ['a row that knows of the withdrawal', row({ revision: 2 }), 2, true],
    ['an end that knows of no withdrawal', row({ until: inDays(366), revision: 1 }), 2, false],
    ['a row that knows of more than there was', row({ revision: 3 }), 2, false],
    ['a second withdrawal that knows of none', WITHDRAWN, 2, true],
  ])('takes %s only where it knows how the card stands', async (_name, given, stands, isTaken) => {
    const world = createWorld();
    await record(world, [row(), WITHDRAWN]);
    world.forget();
    const [result] = await record(world, [given]);
    if (isTaken) return expect(result?.errors).toEqual([]);
    const detail = `revision ${stands} stands: compare, and send the row with that one`;
    expect(result).toMatchObject({
      outcome: 'refused',
      errors: [{ pointer: '/rows/0/revision', code: 'outdated', detail }],
    });
    expect([world.writes(), (await stored(world))?.state]).toEqual([[], 'withdrawn']);
  });

  it('counts a card that has ended as one that there never was', async () => {
    const world = createWorld();
    await record(world, [row({ until: inDays(1) })]);
    world.advance(MS_PER_DAY - 1);
    expect((await record(world, [row()]))[0]?.outcome).toBe('refused');
    world.advance(1);
    expect((await record(world, [row()], OTHER))[0]?.outcome).toBe('recorded');
    expect(await stored(world)).toMatchObject({ sourceId: 'other', issuerRevision: 1, revision: 2 });
  });

  it('leaves off what the person turned off when the card is renewed after its end', async () => {
    const world = createWorld();
    await record(world, [row({ until: inDays(1) })]);
    const card = (await stored(world)) as NonNullable<Awaited<ReturnType<typeof stored>>>;
    await world.deps.stores.cityCards.put({ ...card, isAllowed: false, revision: 2 });
    world.advance(MS_PER_DAY);
    await record(world, [row()]);
    expect(await stored(world)).toMatchObject({ isAllowed: false, revision: 3 });
  });

  it.each([
    ['the same row', row()],
    ['another person', row({ person: document(3), revision: 1 })],
    ['another end', row({ until: inDays(366), revision: 1 })],
    ['a withdrawal', WITHDRAWN],
  ])('is refused %s of another source’s card, while that source is there', async (_name, given) => {
    const world = createWorld();
    await world.deps.stores.sources.put(ISSUER.source);
    await record(world, [row()]);
    world.forget();
    const [result] = await record(world, [given], OTHER);
    expect(result?.errors).toMatchObject([{ pointer: '/rows/0/number', code: 'other-source' }]);
    expect([world.writes(), await stored(world)]).toEqual([[], expect.objectContaining({ issuerRevision: 1 })]);
  });

  it('lets another source of the city take over the cards of one that was revoked', async () => {
    const world = createWorld();
    await world.deps.stores.sources.put({ ...ISSUER.source, state: 'revoked' });
    await record(world, [row()]);
    expect((await record(world, [row({ person: document(3) })], OTHER))[0]?.errors[0]?.code).toBe('outdated');
    expect((await record(world, [row({ person: document(3), revision: 1 })], OTHER))[0]?.outcome).toBe('recorded');
    expect(await stored(world)).toMatchObject({ sourceId: 'other', issuerRevision: 2 });
    const elsewhere = bySource({ sourceId: 'elsewhere', kinds: ['city-card'], divisions: ['4102'] });
    expect((await record(world, [row({ revision: 2 })], elsewhere))[0]?.errors[0]?.code).toBe('not-granted');
  });

  it('gives a new card to one of two sources that bring it at once', async () => {
    const world = createWorld();
    for (const { source } of [ISSUER, OTHER]) await world.deps.stores.sources.put(source);
    const rows = [row(), row({ person: document(3) })];
    const ends = await Promise.allSettled([record(world, rows.slice(0, 1)), record(world, rows.slice(1), OTHER)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = await Promise.all([record(world, rows.slice(0, 1)), record(world, rows.slice(1), OTHER)]);
    expect(again.map(([result]) => result?.outcome).sort()).toEqual(['refused', 'repeated']);
  });

  it('says that it lost a race', async () => {
    const world = createWorld();
    world.before('cityCards.put', () => record(world, [row({ person: document(3) })]));
    expect(await problemOf(record(world, [row()]))).toBe('WRITE.CONFLICT');
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async () => undefined,
      act: (world) => record(world, [row(), row({ id: 'r2', number: 'B12345678' })]),
      read: async ({ deps, now }) =>
        deps.stores.cityCards.listByPerson(deps.ids.person({ type: 'resident-id', number: residentId(2) }), now()),
    });
    expect([writes.length, undisturbed.map(({ revision }) => revision)]).toEqual([2, [1, 1]]);
    const sorted = (cards: typeof undisturbed) => cards.map(({ cardId }) => cardId).sort();
    for (const cards of retried) expect(sorted(cards)).toEqual(sorted(undisturbed));
  });
});
