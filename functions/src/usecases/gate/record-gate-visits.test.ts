import type { Evidence, GateVisit } from '@health-code/shared/gate/gate';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { account, addPerson, asAccount, newPerson, shownCode, turn } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { recordGateVisits } from './record-gate-visits.ts';

const MANUAL: Evidence = { kind: 'manual', document: newPerson().document, reason: 'no-phone' };

async function prepare(world: World, asksTestWithinHours: 48 | null = null) {
  const person = await addPerson(world);
  const place = await addPlace(world, { asksTestWithinHours });
  const { caller, gateId } = await addStaff(world, place);
  const text = await shownCode(world, person);
  const visit = (changes: Partial<GateVisit> = {}): GateVisit => ({
    visitId: 'visit-01',
    at: toIso(world.now()),
    evidence: { kind: 'code', text },
    ...changes,
  });
  const record = (visits: GateVisit[], by = caller) =>
    recordGateVisits(world.deps, { ...asAccount(world, by), gateId, visits });
  const stored = async () =>
    (await world.deps.stores.visits.listByPerson(person.personId, { limit: 1_000 }, world.now())).items;
  const looks = async () => (await world.deps.stores.accesses.list(person.personId, { limit: 100 }, world.now())).items;
  return { world, person, place, gateId, text, visit, record, stored, looks };
}
const atTheGate = (asksTestWithinHours: 48 | null = null) => prepare(createWorld(), asksTestWithinHours);

describe('recording the visits that a gate noted', () => {
  it('writes look, sighting and visit, and never a snapshot', async () => {
    const { world, person, place, visit, record, stored } = await atTheGate();
    expect(await record([visit()])).toEqual([
      { visitId: 'visit-01', outcome: 'recorded', reason: null, replayed: false },
    ]);
    expect(world.writes()).toEqual(['gates.see', 'accesses.put', 'visits.add']);
    expect(await stored()).toEqual([
      {
        visitId: expect.stringMatching(/^20261121-072-/),
        personId: person.personId,
        place: expect.objectContaining({ placeId: place.placeId, name: '郑州站' }),
        entranceId: 'main',
        at: world.now(),
        recordedAt: world.now(),
        method: 'reverse',
        colour: 'green',
        ruleSet: 'CN-2022-20M',
        reason: { code: 'C', until: '2026-12-05T16:00:00.000Z' },
        locationVerdict: 'verified',
        fingerprint: expect.any(String),
        ordinal: 1,
        expiresAt: world.now() + 30 * MS_PER_DAY,
      },
    ]);
  });

  it.each([
    ['a minute ahead', 60_000, 'recorded', null],
    ['a minute and a millisecond ahead', 60_001, 'refused', 'time'],
    ['seven days ago', -7 * MS_PER_DAY, 'recorded', null],
    ['seven days and a millisecond ago', -7 * MS_PER_DAY - 1, 'refused', 'time'],
  ])('answers a note made by hand %s', async (_name, later, outcome, reason) => {
    const { world, visit, record } = await atTheGate();
    const [result] = await record([visit({ at: toIso(world.now() + later), evidence: MANUAL })]);
    expect([result?.outcome, result?.reason]).toEqual([outcome, reason]);
    expect(world.writes()).toEqual(outcome === 'refused' ? [] : ['accesses.put', 'visits.add']);
  });

  it('takes the same note sent again later as a repetition that writes nothing twice', async () => {
    const { world, visit, record, stored, looks } = await atTheGate();
    const note = visit();
    world.advance(60_000);
    const answeredAt = world.now();
    await record([note]);
    const before = await stored();
    world.advance(3_600_000);
    expect((await record([note]))[0]?.outcome).toBe('repeated');
    expect([await stored(), (await looks()).length]).toEqual([before, 1]);
    // By the server's clock: a gate's may say anything.
    expect((await looks())[0]?.at).toBe(answeredAt);
  });

  it('refuses the same note of another time, and leaves the visit that stands', async () => {
    const { world, visit, record, stored } = await atTheGate();
    await record([visit()]);
    const before = await stored();
    world.advance(1);
    expect((await record([visit()]))[0]).toMatchObject({ outcome: 'refused', reason: 'visit-id-reused' });
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a code that is none', { kind: 'code', text: 'hello' }, 'unreadable'],
    ['an admission that is none', { kind: 'admission', admission: 'made-up' }, 'admission'],
  ] as const)('refuses %s, and writes nothing', async (_name, evidence, reason) => {
    const { world, visit, record } = await atTheGate();
    expect((await record([visit({ evidence })]))[0]).toMatchObject({ outcome: 'refused', reason, replayed: false });
    expect(world.writes()).toEqual([]);
  });

  it('judges a code at the time of the visit, however late it is sent', async () => {
    const { world, person, visit, record, stored } = await atTheGate();
    const [noted, late] = [visit(), visit({ visitId: 'visit-02', at: toIso(world.now() + 60_000) })];
    world.advance(MS_PER_DAY / 2);
    await turn(world, person, 'red');
    const results = await record([noted, late]);
    expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['recorded', null],
      ['refused', 'replayed'],
    ]);
    expect((await stored()).map(({ colour }) => colour)).toEqual(['green']);
  });

  it('keeps the visit of somebody whose code was taken back in the meantime', async () => {
    const { world, person, visit, record } = await atTheGate();
    const noted = visit();
    world.advance(1_000);
    await turn(world, person, 'red');
    world.advance(30_000);
    expect((await record([noted]))[0]?.outcome).toBe('recorded');
  });

  it('keeps what the door said where that is not what the colour says', async () => {
    const { visit, record, stored } = await atTheGate(48);
    await record([visit()]);
    expect(await stored()).toEqual([expect.objectContaining({ colour: 'green', outcome: 'stop' })]);
  });

  it('says that a step was shown at another gate', async () => {
    const { world, place, text, visit, record } = await atTheGate();
    const other = await addStaff(world, place, { accountId: 'other' });
    await recordGateVisits(world.deps, { ...asAccount(world, other.caller), gateId: other.gateId, visits: [visit()] });
    world.advance(10_000);
    const again = visit({ evidence: { kind: 'code', text } });
    expect((await record([again]))[0]).toMatchObject({ outcome: 'repeated', replayed: true });
  });

  it('takes who is noted once more within five minutes for the same visit, and whoever was noted at once', async () => {
    const { world, visit, record, stored } = await atTheGate();
    const notes = [0, 5 * MS_PER_MINUTE, 5 * MS_PER_MINUTE + 1].map((later, index) =>
      visit({ visitId: `visit-0${index}`, at: toIso(world.now() + later), evidence: MANUAL }),
    );
    world.advance(MS_PER_DAY);
    for (const note of notes) await record([note]);
    expect(await stored()).toHaveLength(2);
    const atOnce = (visitId: string) => visit({ visitId, at: toIso(world.now()), evidence: MANUAL });
    await Promise.all([record([atOnce('visit-10')]), record([atOnce('visit-11')])]);
    expect(await stored()).toHaveLength(3);
  });

  it('sees the visit of a note in the note behind it, across the end of ten minutes', async () => {
    const { world, visit, record, stored } = await atTheGate();
    const note = (visitId: string, later: number) =>
      visit({ visitId, at: toIso(world.now() + later), evidence: MANUAL });
    const notes = [note('visit-01', 599_999), note('visit-02', 600_000)];
    world.advance(MS_PER_DAY);
    await record(notes);
    expect(await stored()).toHaveLength(1);
  });

  it('refuses nobody because there were many', async () => {
    const { world, place, person, visit, record, stored } = await atTheGate();
    const { personId } = person;
    for (let index = 0; index < 12; index += 1)
      await addVisit(world, place, personId, { at: world.now() - index, ordinal: 300, leftAt: world.now() });
    await record([visit()]);
    expect((await stored()).map(({ ordinal }) => ordinal)).toContain(301);
  });

  it('answers more visits than it writes at once, each in its place', async () => {
    const { visit, record } = await atTheGate();
    const visits = Array.from({ length: 20 }, (_value, index) =>
      visit({ visitId: `visit-${index}`, evidence: MANUAL }),
    );
    const results = await record(visits);
    expect(results.map(({ visitId }) => visitId)).toEqual(visits.map(({ visitId }) => visitId));
  });

  it('is refused to another account as a whole', async () => {
    const { world, visit, record } = await atTheGate();
    expect(await problemOf(record([visit()], account('stranger')))).toBe('GATE.NOT_FOUND');
    expect(world.writes()).toEqual([]);
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => prepare(world),
      act: (_world, { visit, record }) => record([visit()]),
      read: async (_world, { stored, looks }) => ({ visits: (await stored()).length, looks: (await looks()).length }),
    });
    expect(undisturbed).toEqual({ visits: 1, looks: 1 });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

describe('a note made by hand', () => {
  it('proves nothing: a number can be typed of anybody', async () => {
    const { visit, record, stored } = await atTheGate();
    await record([visit({ evidence: MANUAL })]);
    expect(await stored()).toEqual([expect.objectContaining({ method: 'manual', locationVerdict: 'unverified' })]);
  });

  it('is answered alike whether or not anybody has that number, however often and however changed', async () => {
    const { world, visit, record } = await atTheGate();
    const notes = (document: object): GateVisit[] => {
      const evidence = { ...MANUAL, document } as Evidence;
      const later = toIso(world.now() + 1);
      return [
        visit({ evidence }),
        visit({ evidence }),
        visit({ evidence, at: later }),
        visit({ visitId: 'visit-02', evidence }),
      ];
    };
    const answers = async (serial: number) => {
      const results = [];
      for (const note of notes(newPerson(serial).document)) results.push(...(await record([note])));
      return results;
    };
    const [known, unknown] = [await answers(2), await answers(9)];
    expect(known).toEqual(unknown);
    expect(new Set(known.map(({ outcome }) => outcome))).toEqual(new Set(['recorded']));
  });

  it('writes nothing of a number that nobody has', async () => {
    const { world, visit, record } = await atTheGate();
    await record([visit({ evidence: { ...MANUAL, document: newPerson(9).document } })]);
    expect(world.writes()).toEqual([]);
  });
});

describe('an admission', () => {
  async function admitted() {
    const gate = await atTheGate();
    const { world, person, gateId, visit } = gate;
    const admission = world.deps.admissions.seal({ personId: person.personId, way: 'document' }, gateId, world.now());
    const note = (visitId: string, changes: Partial<GateVisit> = {}) =>
      visit({ visitId, evidence: { kind: 'admission', admission }, ...changes });
    return { ...gate, note };
  }
  const REFUSED = { outcome: 'refused', reason: 'admission' };

  it('is good for one visit, which may be sent again', async () => {
    const { world, record, stored, note } = await admitted();
    const first = note('visit-01');
    expect((await record([first]))[0]).toMatchObject({ outcome: 'recorded' });
    expect((await record([first]))[0]).toMatchObject({ outcome: 'repeated' });
    for (const later of [0, 60_000, 6 * MS_PER_HOUR]) {
      world.advance(later);
      expect((await record([note('visit-02')]))[0], `${later} ms later`).toMatchObject(REFUSED);
    }
    expect(await stored()).toHaveLength(1);
  });

  it('is good for one visit though many came between, and the person has left', async () => {
    const { world, place, person, record, stored, note } = await admitted();
    await record([note('visit-01')]);
    for (let index = 1; index <= 30; index += 1) {
      world.advance(10 * MS_PER_MINUTE);
      await addVisit(world, place, person.personId, { leftAt: world.now() });
    }
    world.advance(10 * MS_PER_MINUTE);
    expect((await record([note('visit-02')]))[0]).toMatchObject(REFUSED);
    expect(await stored()).toHaveLength(31);
  });

  it('is good for one visit in a race', async () => {
    const { record, stored, note } = await admitted();
    const sent = ['visit-01', 'visit-02', 'visit-03'].map((visitId) => record([note(visitId)]));
    const outcomes = (await Promise.all(sent)).map(([result]) => result?.outcome);
    expect(outcomes.sort()).toEqual(['recorded', 'refused', 'refused']);
    expect(await stored()).toHaveLength(1);
  });

  it('is not good for a time before it was sealed', async () => {
    const { world, record, note } = await admitted();
    expect((await record([note('visit-01', { at: toIso(world.now() - MS_PER_HOUR) })]))[0]).toMatchObject(REFUSED);
    expect(world.writes()).toEqual([]);
  });
});
