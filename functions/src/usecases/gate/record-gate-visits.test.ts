import type { Evidence, GateVisit } from '@health-code/shared/gate/gate';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { account, addPerson, asAccount, newPerson, shownCode, turn } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
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
  const stored = () => world.deps.stores.visits.listByPerson(person.personId, world.now());
  const looks = () => world.deps.stores.accesses.list(person.personId, world.now());
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
        visitId: expect.stringMatching(/^20261121-/),
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
    await record([note]);
    const before = await stored();
    world.advance(3_600_000);
    expect((await record([note]))[0]?.outcome).toBe('repeated');
    expect([await stored(), (await looks()).length]).toEqual([before, 1]);
  });

  it('refuses the same note with other evidence, and leaves the visit that stands', async () => {
    const { visit, record, stored } = await atTheGate();
    await record([visit()]);
    const before = await stored();
    expect((await record([visit({ evidence: MANUAL })]))[0]).toMatchObject({
      outcome: 'refused',
      reason: 'visit-id-reused',
    });
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['a code that is none', { kind: 'code', text: 'hello' }, 'unreadable'],
    ['an admission that is none', { kind: 'admission', admission: 'made-up' }, 'admission'],
    ['the document of nobody', { ...MANUAL, document: newPerson(9).document }, 'no-such-person'],
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
    expect((await record([again]))[0]).toMatchObject({ outcome: 'recorded', replayed: true });
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
