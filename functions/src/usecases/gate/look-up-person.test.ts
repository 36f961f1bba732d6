import type { GateId, LookupBy } from '@health-code/shared/gate/gate';
import { describe, expect, it } from 'vitest';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { MAX_RESIDENT_SERIAL } from '../../testing/samples.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount, newPerson } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { bySource } from '../../testing/world-sources.ts';
import { issuePaperCode } from '../card/issue-paper-code.ts';
import { revokePaperCode } from '../card/revoke-paper-code.ts';
import { recordFacts } from '../facts/record-facts.ts';
import { lookUpPerson } from './look-up-person.ts';

const DOCUMENT = newPerson().document;
const GUESS = '0000-0000-0000-0000';
const BY_DOCUMENT: LookupBy = { kind: 'document', document: DOCUMENT, reason: 'no-phone' };

async function atTheDoor({ place = {}, person = {} }: { place?: object; person?: object } = {}) {
  const world = createWorld();
  const someone = await addPerson(world, person);
  const station = await addPlace(world, place);
  const { gateId } = await addStaff(world, station);
  const lookUp = (by: LookupBy = BY_DOCUMENT, accountId = 'staff', gate: GateId = gateId) =>
    lookUpPerson(world.deps, { ...asAccount(world, accountId), gateId: gate, by });
  const looks = async () =>
    (await world.deps.stores.accesses.list(someone.personId, { limit: 100 }, world.now())).items;
  return { world, someone, gateId, lookUp, looks };
}

describe('looking up somebody without a phone', () => {
  it('answers what this door says to them, masked, with a note to let them in by', async () => {
    const { world, someone, gateId, lookUp } = await atTheDoor();
    const answer = await lookUp();
    expect(answer).toEqual({
      outcome: 'pass',
      failed: [],
      testWithinHours: null,
      cannotKnow: [],
      person: { name: '王**', documentNumber: expect.stringMatching(/^11\*{14}[\dX]{2}$/) },
      colour: 'green',
      reason: {
        code: 'C',
        name: { zh: '申报无异常', en: 'No health concerns declared' },
        until: '2026-12-05T16:00:00.000Z',
      },
      admission: expect.any(String),
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    const opened = world.deps.admissions.open(answer.admission, gateId, world.now());
    expect(opened).toEqual({ personId: someone.personId, way: 'document', sealedAt: world.now() });
  });

  it('puts the look on record before it tells anything', async () => {
    const { world, lookUp, looks } = await atTheDoor();
    world.breakBeforeWrite(5);
    await expect(lookUp()).rejects.toThrow('before accesses.put');
    await lookUp();
    expect(world.writes().slice(-6)).toEqual([
      ...['quotas.take', 'quotas.take', 'lookUps.count'],
      ...['quotas.refund', 'quotas.refund', 'accesses.put'],
    ]);
    expect(world.calls.lastIndexOf('accesses.put')).toBeLessThan(world.calls.lastIndexOf('people.find'));
    expect(await looks()).toEqual([
      expect.objectContaining({ way: 'document', reason: 'no-phone', gateLabel: '东门' }),
    ]);
  });

  it.each([
    ['green', 'pass'],
    ['yellow', 'limited'],
    ['red', 'stop'],
    ['grey', 'unknown'],
  ] as const)('says to %s %s', async (colour, outcome) => {
    const { lookUp } = await atTheDoor({ person: { colour } });
    expect(await lookUp()).toMatchObject({ colour, outcome });
  });

  it.each([
    ['47 hours and 59:59.999', '2026-11-19T04:00:00.001Z', 'pass', []],
    ['48 hours', '2026-11-19T04:00:00.000Z', 'stop', ['test-age']],
  ])('knows to the minute that a test is %s old', async (_name, sampledAt, outcome, failed) => {
    const { world, lookUp } = await atTheDoor({ place: { asksTestWithinHours: 48 } });
    expect(await lookUp()).toMatchObject({ outcome: 'stop', failed: ['no-test'] });
    const test = { kind: 'test', id: 't', person: DOCUMENT, result: 'negative', method: 'pcr', pool: 1 };
    const rows = [{ ...test, sampledAt, reportedAt: sampledAt }];
    await recordFacts(world.deps, { caller: bySource(), now: world.now(), batch: null, rows });
    expect(await lookUp()).toMatchObject({ outcome, failed, cannotKnow: [] });
  });

  it('notes no reason of staff where the card itself was shown', async () => {
    const { world, someone, lookUp, looks } = await atTheDoor();
    const { personId, caller } = someone;
    const { code } = await issuePaperCode(world.deps, { ...asAccount(world, caller), personId });
    await lookUp({ kind: 'paper', code });
    expect(await looks()).toEqual([expect.objectContaining({ way: 'paper', reason: null })]);
  });

  it('says of an unknown document what it says of a revoked card, and puts neither on the record of a person', async () => {
    const { world, someone, lookUp, looks } = await atTheDoor();
    const { personId, caller } = someone;
    const { code } = await issuePaperCode(world.deps, { ...asAccount(world, caller), personId });
    await revokePaperCode(world.deps, { ...asAccount(world, caller), personId });
    world.forget();
    const asked: LookupBy[] = [
      { ...BY_DOCUMENT, document: newPerson(9).document },
      { kind: 'paper', code },
      { kind: 'paper', code: GUESS },
      { kind: 'card', number: 'A12345678' },
    ];
    for (const by of asked) expect(await problemOf(lookUp(by))).toBe('GATE.NO_SUCH_PERSON');
    expect(await looks()).toEqual([]);
    expect(world.writes().filter((call) => call === 'lookUps.count')).toHaveLength(asked.length);
  });

  it.each([
    ['another account', {}, 'stranger'],
    ['a suspended place', { state: 'suspended' }, 'staff'],
  ])('tells %s nothing, and reads nobody', async (_name, place, accountId) => {
    const { world, lookUp } = await atTheDoor({ place });
    expect(await problemOf(lookUp(BY_DOCUMENT, accountId))).toBe('GATE.NOT_FOUND');
    expect(world.calls).toEqual(['gates.find', 'places.find']);
  });

  it('ends a search through the numbers of a village after ten, and tells no more of the right one', async () => {
    const { world, lookUp } = await atTheDoor();
    const answers: string[] = [];
    for (let serial = 3; serial < MAX_RESIDENT_SERIAL; serial += 1) {
      const { document } = newPerson(serial);
      answers.push(await problemOf(lookUp({ ...BY_DOCUMENT, document })));
    }
    expect(answers.filter((code) => code === 'GATE.NO_SUCH_PERSON')).toHaveLength(10);
    expect(answers.filter((code) => code === 'GATE.TOO_MANY_LOOK_UPS')).toHaveLength(MAX_RESIDENT_SERIAL - 13);
    const refusal = await refusalOf(lookUp());
    expect(refusal).toMatchObject({ code: 'GATE.TOO_MANY_LOOK_UPS', retryAfterMs: expect.any(Number) });
    world.advance(refusal.retryAfterMs as number);
    await expect(lookUp()).resolves.toBeDefined();
  });

  it('holds those who search at once to the same number', async () => {
    const { lookUp } = await atTheDoor();
    const search = Array.from({ length: 100 }, (_value, index) =>
      problemOf(lookUp({ kind: 'card', number: `A${10_000_000 + index}` })),
    );
    const found = (await Promise.all(search)).filter((code) => code === 'GATE.NO_SUCH_PERSON');
    expect(found).toHaveLength(10);
  });

  it('is free thirty times at once for who finds somebody each time, and then has to wait', async () => {
    const { world, lookUp } = await atTheDoor();
    for (let time = 0; time < 28; time += 1) await lookUp();
    world.advance(60_000);
    for (let time = 0; time < 10; time += 1) await lookUp();
    expect(await problemOf(lookUp())).toBe('GATE.TOO_MANY_LOOK_UPS');
  });

  it('reads paper cards however many there are, and lets nobody try paper codes', async () => {
    const { world, someone, lookUp } = await atTheDoor();
    const { personId, caller } = someone;
    const { code } = await issuePaperCode(world.deps, { ...asAccount(world, caller), personId });
    for (let time = 0; time < 100; time += 1) await lookUp({ kind: 'paper', code });
    const guesses: string[] = [];
    for (let time = 0; time < 20; time += 1) guesses.push(await problemOf(lookUp({ kind: 'paper', code: GUESS })));
    expect(guesses.filter((problem) => problem === 'GATE.NO_SUCH_PERSON')).toHaveLength(10);
    expect(guesses.at(-1)).toBe('GATE.TOO_MANY_LOOK_UPS');
  });
});
