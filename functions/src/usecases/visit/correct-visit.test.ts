import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { correctVisit } from './correct-visit.ts';

/** Somebody came at ten in the morning; it is noon in Shanghai. */
const CAME = TEST_START - 2 * MS_PER_HOUR;
const MIDNIGHT = TEST_START - 12 * MS_PER_HOUR;

async function visitor(changes: object = {}) {
  const world = createWorld();
  const { personId } = await addPerson(world);
  const place = await addPlace(world);
  const visit = await addVisit(world, place, personId, { at: CAME, ...changes });
  const correct = (arrivedAt = CAME, leftAt: number | null = null, given: object = {}) =>
    correctVisit(world.deps, {
      ...asAccount(world, 'family'),
      personId,
      visitId: visit.visitId,
      times: { arrivedAt: toIso(arrivedAt), leftAt: leftAt === null ? null : toIso(leftAt) },
      ...given,
    });
  const stored = () => world.deps.stores.visits.find(personId, visit.visitId);
  return { world, personId, place, visit, correct, stored };
}

describe('correcting a visit', () => {
  it('answers with the visit as it is then, and changes nothing but its times', async () => {
    const { world, visit, correct, stored } = await visitor();
    expect(await correct(CAME + 1, TEST_START)).toMatchObject({
      visitId: visit.visitId,
      at: toIso(CAME + 1),
      leftAt: toIso(TEST_START),
      endedBy: 'self',
    });
    expect(world.writes()).toEqual(['visits.changeTimes']);
    const original = { at: CAME, leftAt: undefined, changedAt: TEST_START };
    expect(await stored()).toEqual({ ...visit, at: CAME + 1, leftAt: TEST_START, original });
  });

  it('keeps what was recorded first beside it, however often it is corrected', async () => {
    const { world, correct, stored } = await visitor({ leftAt: TEST_START - 1 });
    expect((await correct(CAME + 1, TEST_START - 1)).original).toEqual({
      at: toIso(CAME),
      leftAt: toIso(TEST_START - 1),
      changedAt: toIso(TEST_START),
    });
    world.advance(1);
    await correct(CAME, CAME);
    expect(await stored()).toMatchObject({
      ...{ at: CAME, leftAt: CAME },
      original: { at: CAME, leftAt: TEST_START - 1, changedAt: TEST_START + 1 },
    });
    expect(world.writes()).toEqual(['visits.changeTimes', 'visits.changeTimes']);
  });

  it.each([
    ['now, which corrects nothing', 0, false],
    ['five minutes ago, which corrects nothing', 5 * MS_PER_MINUTE, false],
    ['longer ago, which shortens a stay', 5 * MS_PER_MINUTE + 1, true],
  ])('says that the person left %s', async (_name, ago, isCorrection) => {
    const { correct } = await visitor();
    const { original } = await correct(CAME, TEST_START - ago);
    const recorded = { at: toIso(CAME), leftAt: null, changedAt: toIso(TEST_START) };
    expect(original).toEqual(isCorrection ? recorded : null);
  });

  it('writes nothing where the times are those already, and takes a departure back', async () => {
    const { world, correct, stored } = await visitor({ leftAt: TEST_START });
    await correct(CAME, TEST_START);
    expect(world.writes()).toEqual([]);
    await correct(CAME, null);
    expect((await stored())?.leftAt).toBeUndefined();
  });

  it.each([
    ['arrived at the midnight of the day', MIDNIGHT, null, []],
    ['arrived the day before', MIDNIGHT - 1, null, ['/arrivedAt other-day']],
    ['arrived now', TEST_START, null, []],
    ['arrived in the future', TEST_START + 1, null, ['/arrivedAt in-future']],
    ['left at the arrival', CAME, CAME, []],
    ['left before it', CAME, CAME - 1, ['/leftAt before-arrival']],
    ['left in the future', CAME, TEST_START + 1, ['/leftAt in-future']],
    ['left the day before', CAME, MIDNIGHT - 1, ['/leftAt other-day']],
  ])('takes that the person %s as %j', async (_name, arrivedAt, leftAt, faults) => {
    const { world, correct } = await visitor();
    if (faults.length === 0) return expect((await correct(arrivedAt, leftAt)).at).toBe(toIso(arrivedAt));
    expect(await faultsOf(correct(arrivedAt, leftAt))).toEqual(faults);
    expect(world.writes()).toEqual([]);
  });

  it('ends with the day of Shanghai', async () => {
    const { world, correct } = await visitor();
    world.advance(12 * MS_PER_HOUR - 1);
    expect((await correct(CAME + 1)).at).toBe(toIso(CAME + 1));
    world.advance(1);
    expect(await faultsOf(correct(CAME + 1))).toEqual(['/arrivedAt other-day']);
  });

  it('knows no visit that is none, has expired, or is another person’s', async () => {
    const { world, personId, place, correct } = await visitor();
    const other = await addPerson(world, { serial: 3 });
    const theirs = await addVisit(world, place, other.personId);
    const expired = await addVisit(world, place, personId, { expiresAt: world.now() });
    const dying = await addVisit(world, place, personId, { expiresAt: world.now() + 1 });
    for (const { visitId } of [{ visitId: 'none' }, theirs, expired])
      expect(await problemOf(correct(CAME, null, { visitId }))).toBe('VISIT.NOT_FOUND');
    expect((await correct(CAME, null, { visitId: dying.visitId })).visitId).toBe(dying.visitId);
  });

  it('is the person’s own account’s alone', async () => {
    const { world, correct } = await visitor();
    expect(await problemOf(correct(CAME, null, asAccount(world, 'stranger')))).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });

  it('says that it lost a race', async () => {
    const { world, correct, stored } = await visitor();
    world.before('visits.changeTimes', () => correct(CAME + 1));
    expect(await problemOf(correct(CAME + 2))).toBe('WRITE.CONFLICT');
    expect((await stored())?.at).toBe(CAME + 1);
  });
});
