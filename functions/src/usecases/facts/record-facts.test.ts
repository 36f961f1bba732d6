import type { PersonId } from '@health-code/shared/person/person-id';
import { colourAt } from '@health-code/shared/rules/timeline';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, TEST_START, type World } from '../../testing/world.ts';
import { addPerson, newPerson } from '../../testing/world-people.ts';
import { bySource } from '../../testing/world-sources.ts';
import { refreshSnapshot } from '../snapshot/refresh-snapshot.ts';
import { recordFacts } from './record-facts.ts';

const SOURCE = bySource({ kinds: ['test', 'stay'] });
const test = (changes: object = {}) => ({
  kind: 'test',
  id: 't1',
  person: newPerson().document,
  sampledAt: '2026-11-20T02:00:00.000Z',
  reportedAt: '2026-11-20T08:00:00.000Z',
  result: 'positive',
  method: 'pcr',
  pool: 1,
  ...changes,
});
const STAY = {
  kind: 'stay',
  id: 's1',
  person: newPerson().document,
  division: '4101',
  from: '2026-11-19T00:00:00.000Z',
  to: '2026-11-20T00:00:00.000Z',
  via: 'carrier',
};
const CONTACT = { kind: 'contact', id: 'c1', person: newPerson().document, relation: 'close', at: STAY.from };

const record = (world: World, rows: unknown[], caller = SOURCE) =>
  recordFacts(world.deps, { caller, now: world.now(), batch: 'b7', rows });
const colourOf = async ({ deps, now }: World, personId: PersonId) =>
  colourAt(((await deps.stores.snapshots.find(personId)) as Snapshot).timeline, now());

describe('recording what a source brings', () => {
  it('turns the code of who is concerned by the time it answers', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    expect(await record(world, [test()])).toEqual([{ id: 't1', outcome: 'recorded', errors: [] }]);
    expect(world.writes().filter((call) => call !== 'revocations.add')).toEqual(['facts.add', 'snapshots.put']);
    expect(await colourOf(world, personId)).toBe('red');
  });

  it('reaches who is concerned however the source writes the document', async () => {
    const world = createWorld();
    const passport = { type: 'passport' as const, number: 'C01X00T47' };
    const { personId } = await addPerson(world, { document: { ...passport, nationality: 'DEU' } });
    const results = await record(world, [
      test({ person: { type: 'passport', number: 'c01x-00t47', nationality: 'D<<' } }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['recorded']);
    expect(await colourOf(world, personId)).toBe('red');
  });

  it('answers each row in its place, and writes a person’s snapshot once for all their rows', async () => {
    const world = createWorld();
    await addPerson(world);
    const other = await addPerson(world, { serial: 3 });
    const rows = [test(), 'no row', test({ id: 't2', person: other.document }), STAY, test({ id: 't3', pool: 0 })];
    const results = await record(world, rows);
    expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['t1', 'recorded'],
      [null, 'refused'],
      ['t2', 'recorded'],
      ['s1', 'recorded'],
      ['t3', 'refused'],
    ]);
    expect(world.writes().filter((call) => call === 'snapshots.put')).toHaveLength(2);
  });

  it('keeps the facts of somebody without a code for the day they apply', async () => {
    const world = createWorld();
    expect((await record(world, [test()]))[0]?.outcome).toBe('recorded');
    expect(world.writes()).toEqual(['facts.add']);
    const { personId } = await addPerson(world);
    expect(await colourOf(world, personId)).toBe('red');
  });

  const at = (ms: number) => toIso(TEST_START + ms);
  it.each([
    ['a report five minutes ahead', test({ reportedAt: at(5 * MS_PER_MINUTE) }), []],
    [
      'a report a millisecond beyond',
      test({ reportedAt: at(5 * MS_PER_MINUTE + 1) }),
      ['/rows/0/reportedAt in-future'],
    ],
    ['a report at the sampling', test({ reportedAt: '2026-11-20T02:00:00.000Z' }), []],
    ['a report before it', test({ reportedAt: '2026-11-20T01:59:59.999Z' }), ['/rows/0/reportedAt before-start']],
    ['a kind that was not granted', CONTACT, ['/rows/0/kind not-granted']],
    ['a division that was not granted', { ...STAY, division: '3101' }, ['/rows/0/division not-granted']],
    ['a speaker that it is not', test({ by: '31' }), ['/rows/0/by not-granted']],
    ['a division that is none', { ...STAY, division: '4199' }, ['/rows/0/division unknown']],
    ['a correction of nothing', test({ supersedes: 'nothing' }), ['/rows/0/supersedes unknown']],
  ])('answers %s, and a refused row writes nothing', async (_name, row, faults) => {
    const world = createWorld();
    await addPerson(world);
    const [result] = await record(world, [row]);
    expect(result?.errors.map((error) => `${error.pointer} ${error.code}`)).toEqual(faults);
    if (faults.length > 0) expect(world.writes()).toEqual([]);
  });

  it('says in words whether a time lies ahead or before its start', async () => {
    const rows = [test({ reportedAt: at(MS_PER_DAY) }), test({ reportedAt: '2026-11-20T01:00:00.000Z' })];
    const details = (await record(createWorld(), rows)).map(({ errors }) => errors[0]?.detail);
    expect(details).toEqual(['is in the future', 'is before the start']);
  });

  it('brings nothing and asks nothing for an empty batch', async () => {
    const world = createWorld();
    expect(await record(world, [])).toEqual([]);
    expect(world.calls).toEqual([]);
  });

  it('says that it lost eight races for one person', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    const { snapshots } = world.deps.stores;
    const lose = async (): Promise<void> => {
      const current = (await snapshots.findLatest(personId)) as Snapshot;
      await snapshots.put({ ...current, revision: current.revision + 1 });
      world.before('snapshots.put', lose);
    };
    world.before('snapshots.put', lose);
    expect(await problemOf(record(world, [test()]))).toBe('WRITE.CONFLICT');
  });

  const COUNTY = bySource({ kinds: ['contact', 'stay'], division: '410103', divisions: ['410103'] });

  it('holds what a county says of somebody who was never there, says why, and leaves the code as it is', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    const [result] = await record(world, [CONTACT], COUNTY);
    expect(result).toEqual({
      id: 'c1',
      outcome: 'held',
      errors: [],
      heldFor: { code: 'no-tie', words: { zh: expect.stringContaining('暂存'), en: expect.stringContaining('kept') } },
    });
    expect(world.writes()).toEqual(['facts.hold']);
    expect((await record(world, [CONTACT], COUNTY))[0]?.outcome).toBe('held');
    expect((await record(world, [{ ...CONTACT, relation: 'secondary' }], COUNTY))[0]?.errors).toMatchObject([
      { pointer: '/rows/0/id', code: 'reused' },
    ]);
    world.advance(MS_PER_DAY);
    await refreshSnapshot(world.deps, personId, world.now());
    expect(await colourOf(world, personId)).toBe('green');
  });

  it('puts in force what was held, once the person was there and the row comes again', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    await record(world, [CONTACT], COUNTY);
    await record(world, [{ ...STAY, division: '410103' }]);
    expect((await record(world, [CONTACT], COUNTY))[0]?.outcome).toBe('recorded');
    expect(await colourOf(world, personId)).toBe('red');
    world.advance(1_000);
    expect((await record(world, [CONTACT], COUNTY))[0]?.outcome).toBe('repeated');
  });

  it('holds a stay that its own county alone knows of, and with it what follows from it', async () => {
    const world = createWorld();
    await addPerson(world);
    const results = await record(world, [{ ...STAY, division: '410103' }, CONTACT], COUNTY);
    expect(results.map(({ outcome }) => outcome)).toEqual(['held', 'held']);
  });

  it('says nothing of a correction or a release of what is held', async () => {
    const world = createWorld();
    await addPerson(world);
    await record(world, [CONTACT], COUNTY);
    const [result] = await record(world, [{ ...CONTACT, id: 'c2', supersedes: 'c1' }], COUNTY);
    expect(result?.errors).toMatchObject([{ pointer: '/rows/0/supersedes', code: 'unknown' }]);
  });

  it('has one outcome of a row that comes several times at once', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    const send = () => record(world, [CONTACT], COUNTY);
    const held = await Promise.all([send(), send(), send()]);
    expect(held.flat().map(({ outcome }) => outcome)).toEqual(['held', 'held', 'held']);
    await record(world, [{ ...STAY, division: '410103' }]);
    const outcomes = (await Promise.all([send(), send()])).flat().map(({ outcome }) => outcome);
    expect(outcomes).toContain('recorded');
    expect(await world.deps.stores.facts.list(personId, world.now())).toHaveLength(4);
  });

  it('is finished by its repetition, wherever it broke off while it was put in force', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => {
        const { personId } = await addPerson(world);
        await record(world, [CONTACT], COUNTY);
        await record(world, [{ ...STAY, division: '410103' }]);
        return personId;
      },
      act: (world) => record(world, [CONTACT], COUNTY),
      read: (world, personId) => colourOf(world, personId),
    });
    expect([writes, undisturbed]).toEqual([['facts.add', 'revocations.add', 'snapshots.put'], 'red']);
    expect(new Set(retried)).toEqual(new Set([undisturbed]));
  });

  it('is finished by its repetition, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => (await addPerson(world)).personId,
      act: (world) => record(world, [test(), STAY]),
      read: async (world, personId) => ({
        facts: (await world.deps.stores.facts.list(personId, world.now())).map(({ id }) => id).sort(),
        colour: await colourOf(world, personId),
        revoked: (await world.deps.stores.revocations.list(world.now())).length,
      }),
    });
    expect(writes).toEqual(['facts.add', 'facts.add', 'revocations.add', 'snapshots.put']);
    expect([undisturbed.colour, undisturbed.facts]).toEqual([
      'red',
      expect.arrayContaining(['henan-lab:s1', 'henan-lab:t1']),
    ]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
