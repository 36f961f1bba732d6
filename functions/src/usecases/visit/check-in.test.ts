import type { PersonId } from '@health-code/shared/person/person-id';
import { screenLink } from '@health-code/shared/place/poster-link';
import { screenStep, screenText } from '@health-code/shared/place/screen-code';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { NewVisit } from '@health-code/shared/visit/visit';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { STATION } from '../../testing/samples.ts';
import { createWorld, TEST_START, type World } from '../../testing/world.ts';
import { addPerson, asAccount, turn } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addEntrance } from '../place/add-entrance.ts';
import { getScreen } from '../place/get-screen.ts';
import { checkIn } from './check-in.ts';
import { correctVisit } from './correct-visit.ts';

async function prepare(world: World, { place = {}, person = {} }: { place?: object; person?: object } = {}) {
  const someone = await addPerson(world, person);
  const station = await addPlace(world, place);
  const { personId } = someone;
  const visit: NewVisit = {
    placeCode: station.code,
    personIds: [personId],
    entry: { method: 'self', scene: 'camera', location: STATION.location },
  };
  const enter = (changes: Partial<NewVisit> = {}, key?: string, accountId = 'family') =>
    checkIn(world.deps, { ...asAccount(world, accountId, key), visit: { ...visit, ...changes } });
  const stored = async (of: PersonId = personId) =>
    (await world.deps.stores.visits.listByPerson(of, { limit: 1_000 }, world.now())).items;
  return { world, someone, personId, station, visit, enter, stored };
}
const atTheDoor = (given: Parameters<typeof prepare>[1] = {}) => prepare(createWorld(), given);

describe('checking in', () => {
  it('answers with place, person and what the door says, by one write and never a snapshot', async () => {
    const { world, personId, station, enter, stored } = await atTheDoor({ place: { asksCheckOut: true } });
    const answer = await enter();
    const [visit] = await stored();
    expect(answer).toEqual({
      place: {
        placeId: station.placeId,
        name: '郑州站',
        kind: 'transport',
        address: '二马路 82 号',
        divisionName: '河南省郑州市二七区',
        entrance: '',
        asksCheckOut: true,
      },
      results: [
        {
          personId,
          visitId: visit?.visitId,
          name: '王**',
          colour: 'green',
          outcome: 'pass',
          failed: [],
          testWithinHours: null,
          cannotKnow: [],
          reason: {
            code: 'C',
            name: { zh: '申报无异常', en: 'No health concerns declared' },
            until: '2026-12-05T16:00:00.000Z',
          },
          locationVerdict: 'verified',
        },
      ],
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    expect(world.writes()).toEqual(['visits.add']);
    // One person's key is judged by the write itself, which costs no read.
    expect(world.calls).not.toContain('visits.find');
  });

  it.each([
    ['green', 'pass'],
    ['yellow', 'limited'],
    ['red', 'stop'],
    ['grey', 'unknown'],
  ] as const)('says to %s %s, and records the visit all the same', async (colour, outcome) => {
    const { enter, stored } = await atTheDoor({ person: { colour } });
    expect((await enter()).results[0]).toMatchObject({ colour, outcome });
    expect(await stored()).toEqual([expect.objectContaining({ colour })]);
  });

  it('says what the place asks beyond the colour', async () => {
    const { enter, stored } = await atTheDoor({ place: { asksTestWithinHours: 48 } });
    expect((await enter()).results[0]).toMatchObject({ outcome: 'stop', failed: ['no-test'], testWithinHours: 48 });
    expect(await stored()).toEqual([expect.objectContaining({ outcome: 'stop' })]);
  });

  it('takes a family in the order named, one visit for each', async () => {
    const { world, personId, enter } = await atTheDoor();
    const ids = [personId];
    for (let serial = 3; serial <= 9; serial += 1) ids.push((await addPerson(world, { serial })).personId);
    ids.reverse();
    expect((await enter({ personIds: ids })).results.map((result) => result.personId)).toEqual(ids);
    expect(world.writes()).toEqual(ids.map(() => 'visits.add'));
  });

  it("takes nobody where one is another account's, and does not say which", async () => {
    const { world, personId, enter } = await atTheDoor();
    const other = await addPerson(world, { serial: 3, accountId: 'neighbour' });
    for (const id of [other.personId, 'NOBODY' as PersonId])
      expect(await problemOf(enter({ personIds: [personId, id] }))).toBe('PERSON.NOT_FOUND');
    expect(world.writes()).toEqual([]);
  });

  it.each([
    [{ state: 'suspended' }, {}, 'PLACE.SUSPENDED'],
    [{ state: 'closed' }, {}, 'PLACE.CLOSED'],
    [{}, { placeCode: 'JKM1:X' }, 'PLACE_CODE.FOREIGN'],
    [{}, { placeCode: '7K3M' }, 'PLACE_CODE.MISTYPED'],
  ])('at %j with %j ends with %s, and writes nothing', async (place, changes, problem) => {
    const { world, enter } = await atTheDoor({ place });
    expect(await problemOf(enter(changes))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });
});

describe('a check-in that is told later', () => {
  it.each([
    ['a minute ahead counts as now', MS_PER_MINUTE, TEST_START],
    ['a minute and a millisecond ahead is refused', MS_PER_MINUTE + 1, undefined],
    ['seven days ago is taken', -7 * MS_PER_DAY, TEST_START - 7 * MS_PER_DAY],
    ['seven days and a millisecond ago is refused', -7 * MS_PER_DAY - 1, undefined],
  ])('%s', async (_name, later, at) => {
    const { world, enter, stored } = await atTheDoor();
    const told = enter({ at: toIso(TEST_START + later) });
    if (at === undefined) {
      expect(await faultsOf(told)).toEqual(['/at out-of-range']);
      return expect(world.calls).toEqual([]);
    }
    await told;
    expect((await stored())[0]?.at).toBe(at);
  });

  it('has the colour of its time, and says when it was recorded', async () => {
    const { world, someone, enter, stored } = await atTheDoor();
    world.advance(1_000);
    await turn(world, someone, 'red');
    const answer = await enter({ at: toIso(TEST_START) });
    expect([answer.results[0]?.colour, answer.serverTime]).toEqual(['green', toIso(world.now())]);
    const locationVerdict = 'unverified';
    expect(await stored()).toEqual([
      expect.objectContaining({ at: TEST_START, recordedAt: world.now(), locationVerdict }),
    ]);
  });
});

describe('the scan of a screen', () => {
  const linkOf = (world: World, code: string, later: number) => {
    const step = screenStep(world.now() + later);
    return screenLink(
      'https://code.example.org',
      code,
      1,
      screenText({ step, value: world.deps.ids.screenValue(code, step) }),
    );
  };

  it.each([
    ['of now', 0, {}, 'verified'],
    ['of a minute ago', -60_000, {}, 'remote'],
    ['of now, told later: it proves nothing, and need not be forged', 0, { at: toIso(TEST_START) }, 'unverified'],
  ])('%s', async (_name, later, changes, verdict) => {
    const { world, station, visit, enter } = await atTheDoor();
    const { location: _location, ...entry } = visit.entry;
    const scanned = await enter({ placeCode: linkOf(world, station.code, later), entry, ...changes });
    expect(scanned.results[0]?.locationVerdict).toBe(verdict);
    const screen = linkOf(world, station.code, later).split('&t=')[1] as string;
    expect((await enter({ entry: { ...entry, screen }, ...changes })).results[0]?.locationVerdict).toBe(verdict);
  });
});

describe('a poster where a screen hangs', () => {
  it.each([
    ['proves nothing while the screen is there', MS_PER_DAY - 1, 'unverified'],
    ['proves something again a day after it is gone', MS_PER_DAY, 'verified'],
  ])('%s', async (_name, later, verdict) => {
    const { world, station, enter } = await atTheDoor();
    await getScreen(world.deps, { ...asAccount(world, 'owner'), placeId: station.placeId, entranceId: 'main' });
    world.advance(later);
    expect((await enter()).results[0]?.locationVerdict).toBe(verdict);
  });
});

describe('a check-in that comes twice', () => {
  it('gives the same answer for the same key, by the colour that the visit was recorded with', async () => {
    const { world, someone, enter, stored } = await atTheDoor();
    const first = await enter({}, 'key-1');
    world.advance(1_000);
    await turn(world, someone, 'red');
    const again = await enter({}, 'key-1');
    expect(again).toMatchObject({ place: first.place, serverTime: first.serverTime });
    expect(again.results[0]).toMatchObject({ visitId: first.results[0]?.visitId, colour: 'green', outcome: 'pass' });
    expect(await stored()).toHaveLength(1);
  });

  it('is refused for another door, and writes nothing of it', async () => {
    const { world, enter, stored } = await atTheDoor();
    await enter({}, 'key-1');
    const other = await addPlace(world, { name: '东站' });
    world.advance(10 * MS_PER_MINUTE);
    expect(await problemOf(enter({ placeCode: other.code }, 'key-1'))).toBe('IDEMPOTENCY.MISMATCH');
    expect((await stored()).map(({ place }) => place.name)).toEqual(['郑州站']);
  });

  it('is refused for other people before the first of them is written', async () => {
    const { world, personId, enter } = await atTheDoor();
    const { personId: child } = await addPerson(world, { serial: 3 });
    await enter({}, 'key-1');
    world.forget();
    expect(await problemOf(enter({ personIds: [child, personId] }, 'key-1'))).toBe('IDEMPOTENCY.MISMATCH');
    expect(world.writes()).toEqual([]);
  });

  it('is completed where it broke off, and doubles nobody', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => {
        const door = await prepare(world);
        return { ...door, child: (await addPerson(world, { serial: 3 })).personId };
      },
      act: (_world, { personId, child, enter }) => enter({ personIds: [personId, child] }, 'key-1'),
      read: async (_world, { personId, child, stored }) => [...(await stored(personId)), ...(await stored(child))],
    });
    expect([writes, undisturbed.length]).toEqual([['visits.add', 'visits.add'], 2]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

describe('a retry after midnight', () => {
  const BEFORE_MIDNIGHT = 12 * MS_PER_HOUR - 1;

  it.each([
    ['within ten minutes is the visit of its first try', 10 * MS_PER_MINUTE, 1],
    ['later is another visit', 10 * MS_PER_MINUTE + 1, 2],
  ])('%s', async (_name, later, visits) => {
    const { world, enter, stored } = await atTheDoor();
    world.advance(BEFORE_MIDNIGHT);
    await enter({}, 'key-1');
    world.advance(later);
    await enter({}, 'key-1');
    expect(await stored()).toHaveLength(visits);
  });

  it('finds its first try where the phone says later when it was there', async () => {
    const { world, enter, stored } = await atTheDoor();
    world.advance(BEFORE_MIDNIGHT + 1);
    await enter({}, 'key-1');
    world.advance(MS_PER_HOUR);
    await enter({ at: toIso(TEST_START + BEFORE_MIDNIGHT - 1_000) }, 'key-1');
    expect(await stored()).toHaveLength(1);
  });
});

describe('a check-in where somebody is already', () => {
  it('is the visit that stands, under whatever key and at whatever entrance, and writes nothing', async () => {
    const { world, station, enter, stored } = await atTheDoor();
    const east = await addEntrance(world.deps, {
      ...asAccount(world, 'owner'),
      placeId: station.placeId,
      name: '东门',
    });
    const first = await enter({}, 'key-1');
    world.advance(5 * MS_PER_MINUTE);
    world.forget();
    const again = { ...first, serverTime: toIso(world.now()) };
    expect(await enter({}, 'key-2')).toEqual(again);
    expect(await enter()).toEqual(again);
    expect(await enter({ placeCode: east.code })).toEqual(again);
    expect(world.writes()).toEqual([]);
    world.advance(1);
    await enter();
    expect(await stored()).toHaveLength(2);
  });

  it('says what the door says now', async () => {
    const { world, someone, enter } = await atTheDoor();
    const first = await enter();
    world.advance(1_000);
    await turn(world, someone, 'red');
    const again = await enter();
    expect(again).toMatchObject({ place: first.place, serverTime: toIso(world.now()) });
    expect(again.results[0]).toMatchObject({ visitId: first.results[0]?.visitId, colour: 'red', outcome: 'stop' });
  });

  it('is another visit once they have left', async () => {
    const { world, personId, enter, stored } = await atTheDoor();
    const visitId = (await enter()).results[0]?.visitId as string;
    world.advance(60_000);
    const [arrivedAt, leftAt] = [toIso(TEST_START), toIso(world.now())];
    await correctVisit(world.deps, { ...asAccount(world, 'family'), personId, visitId, times: { arrivedAt, leftAt } });
    await enter();
    expect(await stored()).toHaveLength(2);
  });

  it('counts by its own time where it is told later', async () => {
    const { world, enter, stored } = await atTheDoor();
    await enter();
    world.advance(60 * MS_PER_MINUTE);
    for (const minutes of [-6, -5, 0, 5, 6]) await enter({ at: toIso(TEST_START + minutes * MS_PER_MINUTE) });
    const minutes = (await stored()).map(({ at }) => (at - TEST_START) / MS_PER_MINUTE);
    expect(minutes).toEqual([6, 0, -6]);
  });

  it('is one visit of two phones at once, under two keys or the same', async () => {
    for (const keys of [
      ['key-1', 'key-2'],
      ['key-1', 'key-1'],
    ]) {
      const { enter, stored } = await atTheDoor();
      const [one, two] = await Promise.all(keys.map((key) => enter({}, key)));
      expect(one).toEqual(two);
      expect(await stored()).toHaveLength(1);
    }
  });

  it('is a visit of each place where two are told of at once, in the same gap', async () => {
    const { world, enter, stored } = await atTheDoor();
    const places = [];
    for (let index = 0; index < 6; index += 1) places.push(await addPlace(world, { name: `${index} 号店` }));
    await Promise.all(places.map(({ code }) => enter({ placeCode: code })));
    const visits = await stored();
    expect(visits.map(({ ordinal }) => ordinal).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a day of check-ins', () => {
  /** A tour that comes to another place each minute. */
  async function onTour(later = 0) {
    const door = await atTheDoor();
    door.world.advance(later);
    const other = await addPlace(door.world, { name: '东站', location: STATION.location });
    const codes = [door.station.code, other.code];
    let minutes = 0;
    const visitNext = async (advance = MS_PER_MINUTE, personIds = [door.personId]) => {
      minutes += 1;
      door.world.advance(advance);
      return door.enter({ placeCode: codes[minutes % 2] as string, personIds });
    };
    return { ...door, visitNext };
  }

  it('costs the two hundred and fiftieth visit what it costs the second', async () => {
    const { world, visitNext } = await onTour();
    await visitNext();
    const calls = [];
    for (let count = 2; count <= 250; count += 1) {
      world.forget();
      await visitNext(2 * MS_PER_MINUTE);
      calls.push(world.calls.toSorted());
    }
    expect(calls[0]).toContain('visits.listBetween');
    expect(calls.at(-1)).toEqual(calls[0]);
  });

  it('has room for three hundred, and then says when the next day begins', async () => {
    const { world, stored, visitNext } = await onTour();
    for (let count = 1; count <= 300; count += 1) await visitNext();
    world.forget();
    await expect(visitNext()).rejects.toMatchObject({ code: 'VISIT.TOO_MANY', retryAfterMs: 7 * 3_600_000 - 60_000 });
    expect(world.writes()).toEqual([]);
    expect(await stored()).toHaveLength(300);
    world.advance(7 * 3_600_000);
    expect((await visitNext()).results).toHaveLength(1);
  });

  it('has room for ten in ten minutes, and keeps back the whole family of somebody who has no more', async () => {
    const { world, personId, visitNext } = await onTour();
    const { personId: child } = await addPerson(world, { serial: 3 });
    for (let count = 1; count <= 10; count += 1) await visitNext(59_000);
    world.forget();
    await expect(visitNext(1_000, [child, personId])).rejects.toMatchObject({
      code: 'VISIT.TOO_MANY',
      retryAfterMs: 9_000,
    });
    expect(world.writes()).toEqual([]);
    expect((await visitNext(9_000, [child, personId])).results).toHaveLength(2);
  });
});
