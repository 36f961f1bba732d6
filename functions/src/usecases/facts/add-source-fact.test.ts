import type { FactRow } from '@health-code/shared/facts/fact-row';
import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { newPerson } from '../../testing/world-people.ts';
import { bySource } from '../../testing/world-sources.ts';
import { addSourceFact, type SourceFact } from './add-source-fact.ts';

const PERSON = 'P' as PersonId;
const LAB = bySource().source;
const ROW: FactRow = {
  kind: 'test',
  id: 't1',
  person: newPerson().document,
  sampledAt: '2026-11-20T02:00:00.000Z',
  reportedAt: '2026-11-20T08:00:00.000Z',
  result: 'positive',
  method: 'pcr',
  pool: 1,
};
const RELEASE: FactRow = {
  kind: 'release',
  id: 'r1',
  person: newPerson().document,
  of: 't1',
  at: '2026-11-21T00:00:00.000Z',
  document: '令 2',
};

const add = (world: World, row: FactRow = ROW, given: Partial<SourceFact> = {}) =>
  addSourceFact(world.deps, {
    source: LAB,
    personId: PERSON,
    row,
    batch: 'b7',
    position: 3,
    now: world.now(),
    ...given,
  });
const stored = async ({ deps }: World, id = 't1') => deps.stores.facts.find(PERSON, `henan-lab:${id}`);

describe('adding the fact of a row', () => {
  it('keeps it under the source’s name, with source, batch and place, and without the document', async () => {
    const world = createWorld();
    expect(await add(world)).toBe('recorded');
    const { person: _person, ...asserted } = ROW;
    expect((await stored(world))?.fact).toEqual({
      ...asserted,
      id: 'henan-lab:t1',
      source: { division: '41', organisation: '河南检验所' },
      provenance: { sourceId: 'henan-lab', batch: 'b7', row: 3, evidence: null, event: null, operator: null },
      recordedAt: '2026-11-21T04:00:00.000Z',
    });
  });

  it('goes by the row of the file, the evidence and the division spoken for, where the source names them', async () => {
    const world = createWorld();
    await add(world, { ...ROW, row: 88, evidence: '报告 9', by: '4101' });
    expect((await stored(world))?.fact).toMatchObject({
      source: { division: '4101' },
      provenance: { row: 88, evidence: '报告 9' },
    });
  });

  it.each([
    ['the same row', ROW, 'repeated'],
    ['the same row from another line of the file', { ...ROW, row: 99 }, 'repeated'],
    ['another result under the id', { ...ROW, result: 'negative' as const }, [{ pointer: '/id', code: 'reused' }]],
  ])('says of %s a second later what it is', async (_name, row, expected) => {
    const world = createWorld();
    await add(world);
    const before = await stored(world);
    world.advance(1_000);
    const answer = await add(world, row);
    expect(answer).toEqual(typeof expected === 'string' ? expected : [expect.objectContaining(expected[0])]);
    expect(await stored(world)).toEqual(before);
  });

  it('takes the same id of another source as another fact', async () => {
    const world = createWorld();
    await add(world);
    expect(await add(world, { ...ROW, result: 'negative' }, { source: { ...LAB, sourceId: 'other' } })).toBe(
      'recorded',
    );
  });
});

describe('correcting and releasing', () => {
  it.each([
    ['/supersedes', { ...ROW, id: 't2', supersedes: 'nothing' }],
    ['/of', { ...RELEASE, of: 'nothing' }],
  ])('blames %s where the source never brought such a fact, and writes nothing', async (pointer, row) => {
    const world = createWorld();
    const refusal = { pointer, code: 'unknown', detail: 'the source brought no such fact about this person' };
    expect(await add(world, row)).toEqual([refusal]);
    expect(world.writes()).toEqual([]);
  });

  it("does not reach another source's fact, nor its own of another division", async () => {
    const world = createWorld();
    await add(world, { ...ROW, by: '4101' });
    const other = { source: { ...LAB, sourceId: 'other' } };
    expect(await add(world, RELEASE, other)).toEqual([expect.objectContaining({ pointer: '/of', code: 'unknown' })]);
    expect(await add(world, RELEASE)).toEqual([expect.objectContaining({ pointer: '/by', code: 'other-source' })]);
    expect(await add(world, { ...RELEASE, by: '4101' })).toBe('recorded');
  });

  it('names what it corrects or releases by the source’s own name', async () => {
    const world = createWorld();
    await add(world);
    await add(world, RELEASE);
    await add(world, { ...ROW, id: 't2', supersedes: 't1', result: 'negative' });
    expect((await stored(world, 'r1'))?.fact).toMatchObject({ of: 'henan-lab:t1' });
    expect((await stored(world, 't2'))?.fact).toMatchObject({ supersedes: 'henan-lab:t1' });
  });

  it('lets no correction die before what it corrects', async () => {
    const world = createWorld();
    const { facts } = world.deps.stores;
    await add(world);
    const standing = await stored(world);
    const longer = (standing?.expiresAt ?? 0) + 100 * MS_PER_DAY;
    const old = { ...(standing as NonNullable<typeof standing>), expiresAt: longer };
    await facts.add({ ...old, fact: { ...old.fact, id: 'henan-lab:old' } });
    await add(world, { ...ROW, id: 't2', supersedes: 'old' });
    await add(world, { ...ROW, id: 't3', supersedes: 't1' });
    expect((await stored(world, 't2'))?.expiresAt).toBe(longer);
    expect((await stored(world, 't3'))?.expiresAt).toBe(standing?.expiresAt);
  });
});
