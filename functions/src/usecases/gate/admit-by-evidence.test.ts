import type { Evidence } from '@health-code/shared/gate/gate';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount, drawnText, shownCode } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { type Admitted, admitByEvidence } from './admit-by-evidence.ts';
import { getSpecimen } from './get-specimen.ts';
import { getOwnGate } from './own-gate.ts';

async function atTheGate() {
  const world = createWorld();
  const person = await addPerson(world);
  const place = await addPlace(world);
  const { caller, gateId } = await addStaff(world, place);
  const other = await addStaff(world, place, { accountId: 'other' });
  const own = await getOwnGate(world.deps, caller, gateId);
  const text = await shownCode(world, person);
  const otherOwn = await getOwnGate(world.deps, other.caller, other.gateId);
  world.forget();
  const times = { at: world.now(), now: world.now() };
  const admit = (evidence: Evidence, changes: Partial<typeof times> = {}, deps = world.deps) =>
    admitByEvidence(deps, own, evidence, { ...times, ...changes });
  return { world, person, own, other: otherOwn, text, times, admit };
}

describe('admitting by a code', () => {
  it('leads to its holder, with a look that is the same however often the step is sent', async () => {
    const { world, person, text, times, admit } = await atTheGate();
    const { at } = times;
    const admitted = await admit({ kind: 'code', text });
    const id = expect.stringMatching(/^[\w-]+\.0$/);
    const look = { way: 'scan', reason: null, id, shownAt: at };
    expect(admitted).toEqual({ personId: person.personId, method: 'reverse', at, look, replayed: false });
    expect(world.writes()).toEqual(['gates.see']);
    expect(await admit({ kind: 'code', text })).toEqual(admitted);
  });

  it('says that the step was seen at another gate within minutes', async () => {
    const { world, other, text, times, admit } = await atTheGate();
    await admitByEvidence(world.deps, other, { kind: 'code', text }, times);
    expect(await admit({ kind: 'code', text })).toMatchObject({ replayed: true });
  });

  it('gives the verdict on a code that was not shown live, and notes nothing of it', async () => {
    const { world, text, times, admit } = await atTheGate();
    const specimen = await getSpecimen(world.deps, { ...asAccount(world, 'x'), colour: 'green' });
    world.forget();
    expect(await admit({ kind: 'code', text }, { at: times.at + 60_000 })).toBe('replayed');
    expect(await admit({ kind: 'code', text: drawnText(specimen, times.at) })).toBe('specimen');
    expect(await admit({ kind: 'code', text: 'hello' })).toBe('unreadable');
    expect(world.writes()).toEqual([]);
  });

  it('cannot tell whose a genuine code of another issuer is', async () => {
    const { world, text, admit } = await atTheGate();
    const codeSecrets = { ...world.deps.codeSecrets, open: () => undefined };
    expect(await admit({ kind: 'code', text }, {}, { ...world.deps, codeSecrets })).toBe('other-issuer');
    expect(world.writes()).toEqual([]);
  });
});

describe('admitting without a code', () => {
  it('takes a note made by hand for whom the document says, with its reason', async () => {
    const { world, person, times, admit } = await atTheGate();
    const { at } = times;
    const look = { way: 'manual', reason: 'phone-failed', id: `${at}` };
    const evidence = { kind: 'manual', document: person.document, reason: 'phone-failed' } as const;
    expect(await admit(evidence)).toEqual({ personId: person.personId, method: 'manual', at, look, replayed: false });
    expect(world.calls).toEqual([]);
  });

  it.each(['document', 'paper', 'card'] as const)(
    'takes an admission by %s, whose look is on record already',
    async (way) => {
      const { world, person, own, times, admit } = await atTheGate();
      const { personId } = person;
      const admission = world.deps.admissions.seal({ personId, way }, own.gate.gateId, times.now);
      expect(await admit({ kind: 'admission', admission })).toEqual({
        personId,
        method: way,
        at: times.at,
        look: undefined,
        replayed: false,
        visitId: expect.stringMatching(/^20261121-072-/),
      });
    },
  );

  it.each([
    ['a millisecond before its day is over', MS_PER_DAY - 1, true],
    ['after a day', MS_PER_DAY, false],
  ])('judges an admission by when it is sent: %s', async (_name, later, isAdmitted) => {
    const { world, person, own, times, admit } = await atTheGate();
    const admission = world.deps.admissions.seal(
      { personId: person.personId, way: 'paper' },
      own.gate.gateId,
      times.now,
    );
    const answer = await admit({ kind: 'admission', admission }, { now: times.now + later });
    expect(answer).toEqual(isAdmitted ? expect.objectContaining({ method: 'paper' }) : 'admission');
  });

  it.each([
    ['a minute and a millisecond before it was sealed', -MS_PER_MINUTE - 1, undefined],
    ['a minute before, by a clock that is slow', -MS_PER_MINUTE, 0],
    ['as it was sealed', 0, 0],
    ['an hour later', MS_PER_HOUR, MS_PER_HOUR],
  ])('takes an admission for a visit, never of a time before it: %s', async (_name, later, expected) => {
    const { world, person, own, times, admit } = await atTheGate();
    const sealed = { personId: person.personId, way: 'paper' } as const;
    const admission = world.deps.admissions.seal(sealed, own.gate.gateId, times.now);
    const answer = await admit(
      { kind: 'admission', admission },
      { at: times.at + later, now: times.now + MS_PER_HOUR },
    );
    const at = expected === undefined ? undefined : times.at + expected;
    expect(answer).toEqual(at === undefined ? 'admission' : expect.objectContaining({ at }));
  });

  it('has one visit for an admission whenever it was, and another for each admission', async () => {
    const { world, person, own, times, admit } = await atTheGate();
    const idOf = async (way: 'paper' | 'card', sealedAt: number, later = 0) => {
      const admission = world.deps.admissions.seal({ personId: person.personId, way }, own.gate.gateId, sealedAt);
      const at = times.at + later;
      return ((await admit({ kind: 'admission', admission }, { at, now: at })) as Admitted).visitId;
    };
    const first = await idOf('paper', times.now);
    expect(await idOf('paper', times.now, MS_PER_HOUR)).toBe(first);
    expect(await idOf('paper', times.now - 1)).not.toBe(first);
    expect(await idOf('card', times.now)).not.toBe(first);
  });

  it("refuses another gate's admission, and one that was made up", async () => {
    const { world, person, other, times, admit } = await atTheGate();
    const { personId } = person;
    const admission = world.deps.admissions.seal({ personId, way: 'paper' }, other.gate.gateId, times.now);
    for (const text of [admission, 'made-up'])
      expect(await admit({ kind: 'admission', admission: text })).toBe('admission');
  });
});
