import { MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, TEST_START } from '../../testing/world.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { visitViews } from './visit-view.ts';

const STAY = 120 * MS_PER_MINUTE;
async function visited(...changes: object[]) {
  const world = createWorld();
  const place = await addPlace(world);
  return Promise.all(changes.map((each) => addVisit(world, place, 'P', { at: TEST_START, ...each })));
}
const viewOf = async (changes: object, now: number) => visitViews(await visited(changes), now)[0];

describe('visits as their person sees them', () => {
  it('have what the door said and no fingerprint', async () => {
    const [visit] = await visited({});
    expect(visit && visitViews([visit], TEST_START)).toEqual([
      {
        visitId: visit?.visitId,
        at: '2026-11-21T04:00:00.000Z',
        place: visit?.place,
        method: 'self',
        colour: 'green',
        outcome: 'pass',
        ruleSet: 'CN-2022-20M',
        locationVerdict: 'verified',
        leftAt: null,
        endedBy: null,
        original: null,
        isLate: false,
        isOpen: true,
      },
    ]);
  });

  it.each([
    [{ colour: 'yellow' }, 'limited'],
    [{ colour: 'grey' }, 'unknown'],
    [{ colour: 'green', outcome: 'stop' }, 'stop'],
  ])('had, with %j, the outcome %s', async (changes, outcome) => {
    expect((await viewOf(changes, TEST_START))?.outcome).toBe(outcome);
  });

  it.each([
    ['the person is inside', {}, STAY - 1, null, null],
    ['two hours ended it', {}, STAY, '2026-11-21T06:00:00.000Z', 'auto'],
    ['the person said so', { leftAt: TEST_START + MS_PER_HOUR }, STAY, '2026-11-21T05:00:00.000Z', 'self'],
    ['the person will have left', { leftAt: TEST_START + MS_PER_HOUR }, MS_PER_HOUR - 1, null, null],
  ])('end as they did: %s', async (_name, changes, later, leftAt, endedBy) => {
    expect(await viewOf(changes, TEST_START + later)).toMatchObject({ leftAt, endedBy });
  });

  it('end when the next begins, and stay in the order given', async () => {
    const visits = await visited({ at: TEST_START + MS_PER_HOUR }, {});
    const views = visitViews(visits, TEST_START + MS_PER_HOUR);
    expect(views.map(({ at, leftAt, endedBy }) => [at, leftAt, endedBy])).toEqual([
      ['2026-11-21T05:00:00.000Z', null, null],
      ['2026-11-21T04:00:00.000Z', '2026-11-21T05:00:00.000Z', 'next'],
    ]);
  });

  it.each([
    [undefined, false],
    [TEST_START + MS_PER_MINUTE, false],
    [TEST_START + MS_PER_MINUTE + 1, true],
  ])('recorded at %s were late: %s', async (recordedAt, isLate) => {
    expect((await viewOf({ recordedAt }, TEST_START))?.isLate).toBe(isLate);
  });

  it.each([
    [12 * MS_PER_HOUR - 1, true],
    [12 * MS_PER_HOUR, false],
  ])('may be corrected until the day of Shanghai ends: %i ms later %s', async (later, isOpen) => {
    expect((await viewOf({}, TEST_START + later))?.isOpen).toBe(isOpen);
  });
});
