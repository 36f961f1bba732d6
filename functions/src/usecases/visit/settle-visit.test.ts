import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { type SettledVisit, settleVisit, type VisitDraft, writeSettled } from './settle-visit.ts';

const FIVE_MINUTES = 5 * MS_PER_MINUTE;

async function atTheDoor() {
  const world = createWorld();
  const [here, elsewhere] = [await addPlace(world), await addPlace(world, { name: '东站' })];
  const visit = (later: number, changes: Partial<VisitRecord> = {}, place = here) =>
    addVisit(world, place, 'P', { at: TEST_START + later, ...changes });
  const { visitId: _id, ordinal: _ordinal, ...draft }: VisitRecord = await visit(0, { fingerprint: 'DRAFT-MADE-NOW!' });
  const settle = (around: VisitRecord[], changes: Partial<VisitDraft> = {}) =>
    settleVisit(world.deps, around, { ...draft, ...changes });
  return { world, elsewhere, visit, settle };
}

describe('a visit among those around it', () => {
  it('is new where there are none, and the first of its day', async () => {
    const { settle } = await atTheDoor();
    const settled = settle([]);
    expect(settled).toMatchObject({ kind: 'new', record: { personId: 'P', at: TEST_START, ordinal: 1 } });
    expect((settled as { record: VisitRecord }).record.visitId).toMatch(/^20261121-072-[0-9A-Z]{10}$/);
  });

  it.each([
    ['of the same request is a retry, however far away', 60, 'DRAFT-MADE-NOW!', 'retry'],
    ['of another request is none', 60, 'DRAFT-MADEOTHER', 'reused'],
    ['of another intention is another visit', 60, 'OTHERXXXXXXXXXX', 'new'],
  ] as const)('with the intention %s', async (_name, minutes, fingerprint, kind) => {
    const { visit, settle } = await atTheDoor();
    const standing = await visit(-minutes * MS_PER_MINUTE, { fingerprint });
    const settled = settle([standing]);
    expect(settled.kind).toBe(kind);
    if (kind === 'retry') expect(settled).toEqual({ kind, record: standing });
  });

  it.each([
    ['five minutes before', -FIVE_MINUTES, {}, {}, 'repeat'],
    ['a millisecond more before', -FIVE_MINUTES - 1, {}, {}, 'new'],
    ['five minutes after', FIVE_MINUTES, {}, {}, 'repeat'],
    ['a millisecond more after', FIVE_MINUTES + 1, {}, {}, 'new'],
    ['at another entrance', -1, { entranceId: 'e1' }, {}, 'repeat'],
    ['before, and left since', -2, { leftAt: TEST_START }, {}, 'new'],
    ['before, and to be left later', -2, { leftAt: TEST_START + 1 }, {}, 'repeat'],
    ['after, and left then', 1, { leftAt: TEST_START + 2 }, {}, 'repeat'],
    ['from afar, and now at the door', -1, { locationVerdict: 'remote' }, {}, 'new'],
    ['from afar, and again so', -1, { locationVerdict: 'remote' }, { locationVerdict: 'remote' }, 'repeat'],
    ['at the door, and now from afar', -1, {}, { locationVerdict: 'remote' }, 'new'],
  ] as const)('repeats one at the same place %s, or not', async (_name, later, standing, changes, kind) => {
    const { visit, settle } = await atTheDoor();
    const other = await visit(later, standing);
    const settled = settle([other], changes);
    expect(settled.kind).toBe(kind);
    if (kind === 'repeat') expect(settled).toEqual({ kind, record: other });
  });

  it('is new at another place, and back from another place', async () => {
    const { elsewhere, visit, settle } = await atTheDoor();
    const [here, there] = [await visit(-2), await visit(-1, {}, elsewhere)];
    expect(settle([there]).kind).toBe('new');
    expect(settle([here, there]).kind).toBe('new');
    expect(settle([here, { ...there, locationVerdict: 'remote' }]).kind).toBe('repeat');
  });

  it('has the same id for whoever saw the same visits, and another for whoever saw others', async () => {
    const { elsewhere, visit, settle } = await atTheDoor();
    const idOf = (settled: SettledVisit) => settled.kind === 'new' && settled.record.visitId;
    const [before, after] = [await visit(-2, {}, elsewhere), await visit(2, {}, elsewhere)];
    const arounds = [[], [before], [after], [before, after]];
    const ids = arounds.map((around) => idOf(settle(around)));
    expect(new Set(ids).size).toBe(arounds.length);
    expect(arounds.map((around) => idOf(settle(around, { fingerprint: 'OTHER' })))).toEqual(ids);
  });
});

describe('writing what was settled', () => {
  it('writes nothing of what stands already', async () => {
    const { world, visit } = await atTheDoor();
    const repeat = { kind: 'repeat', record: await visit(1) } as const;
    expect(await writeSettled(world.deps, repeat, () => expect.fail())).toBe(repeat);
    expect(world.writes()).toEqual([]);
  });

  it('settles it again where another was faster', async () => {
    const { world, settle } = await atTheDoor();
    const [mine, other] = [settle([]), settle([], { fingerprint: 'OTHER' })] as { kind: 'new'; record: VisitRecord }[];
    await world.deps.stores.visits.add((other as { record: VisitRecord }).record);
    const repeat = { kind: 'repeat', record: (other as { record: VisitRecord }).record } as const;
    expect(await writeSettled(world.deps, mine as SettledVisit, async () => repeat)).toBe(repeat);
  });

  it('gives up where another is always faster', async () => {
    const { world, settle } = await atTheDoor();
    const [mine, other] = [settle([]), settle([], { fingerprint: 'OTHER' })] as { kind: 'new'; record: VisitRecord }[];
    await world.deps.stores.visits.add((other as { record: VisitRecord }).record);
    const again = async () => mine as SettledVisit;
    expect(await problemOf(writeSettled(world.deps, mine as SettledVisit, again))).toBe('WRITE.CONFLICT');
  });
});
