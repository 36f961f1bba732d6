import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount, drawnText, newPerson, shownCode, turn } from '../../testing/world-people.ts';
import { addPlace, addStaff, type SomePost } from '../../testing/world-places.ts';
import { getSpecimen } from './get-specimen.ts';
import { judgeCode } from './judge-code.ts';
import { lookUpPerson } from './look-up-person.ts';
import { verifyCode } from './verify-code.ts';

async function atTheGate() {
  const world = createWorld();
  const person = await addPerson(world);
  const place = await addPlace(world);
  const [gate, other] = [await addStaff(world, place), await addStaff(world, place, { accountId: 'other' })];
  const text = await shownCode(world, person);
  const verify = ({ caller, gateId }: SomePost = gate, scanned = text, deps = world.deps) =>
    verifyCode(deps, { ...asAccount(world, caller), gateId, text: scanned });
  const looks = async () => (await world.deps.stores.accesses.list(person.personId, { limit: 100 }, world.now())).items;
  return { world, person, place, gate, other, text, verify, looks };
}

describe('verifying a code with the network', () => {
  it('adds to the verdict what only the issuer knows, and puts the look on record first', async () => {
    const { world, place, text, verify, looks } = await atTheGate();
    const now = world.now();
    const { verdict } = await judgeCode(world.deps, await place.record(), text, { at: now, now });
    world.forget();
    expect(await verify()).toEqual({
      verdict,
      sighting: 'first',
      current: {
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
      },
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    expect(world.writes()).toEqual(['accesses.put', 'gates.see']);
    expect(await looks()).toEqual([expect.objectContaining({ way: 'scan', reason: null, at: now })]);
  });

  it('tells nothing where the look cannot be put on record', async () => {
    const { world, verify } = await atTheGate();
    world.breakBeforeWrite(0);
    await expect(verify()).rejects.toThrow('before accesses.put');
  });

  it('takes one showing at one gate as one scan and one look, and at another gate as two', async () => {
    const { world, gate, other, verify, looks } = await atTheGate();
    const sightings = [(await verify()).sighting];
    world.advance(5_000);
    sightings.push((await verify(gate)).sighting, (await verify(other)).sighting);
    expect(sightings).toEqual(['first', 'same-scan', 'replayed']);
    expect(await looks()).toHaveLength(2);
  });

  it('says no more of why than a look-up of the document does', async () => {
    const { world, person, gate, verify } = await atTheGate();
    world.advance(1_000);
    await turn(world, person, 'red');
    const { current } = await verify();
    const by = { kind: 'document', document: newPerson().document, reason: 'no-phone' } as const;
    const found = await lookUpPerson(world.deps, { ...asAccount(world, gate.caller), gateId: gate.gateId, by });
    expect(current?.reason).toEqual(found.reason);
    expect(Object.keys(current?.reason ?? {})).toEqual(Object.keys(found.reason));
  });

  it('knows a colour that changed since the code was issued', async () => {
    const { world, person, verify } = await atTheGate();
    world.advance(1_000);
    await turn(world, person, 'red');
    const at = await verify();
    expect(at.current).toMatchObject({ colour: 'red', outcome: 'stop' });
    world.advance(30_000);
    expect(await verify()).toMatchObject({
      verdict: { verdict: 'revoked' },
      sighting: null,
      current: { colour: 'red', reason: { code: expect.any(String) } },
    });
  });

  it('has a look, and no sighting, of a code that was refused anyway', async () => {
    const { world, verify, looks } = await atTheGate();
    world.advance(60_000);
    expect(await verify()).toMatchObject({
      verdict: { verdict: 'replayed' },
      sighting: null,
      current: null,
    });
    expect(world.writes()).toEqual(['accesses.put']);
    expect(await looks()).toHaveLength(1);
  });

  it('tells nothing of today for a picture of an old code, and has every look at it on record', async () => {
    const { world, person, verify, looks } = await atTheGate();
    await turn(world, person, 'red');
    for (let day = 1; day <= 13; day += 1) {
      world.advance(3 * MS_PER_DAY);
      const { current, verdict } = await verify();
      expect([current, 'facts' in verdict]).toEqual([null, true]);
    }
    expect(new Set((await looks()).map(({ at }) => at)).size).toBe(13);
  });

  it.each([
    ['what is no code', async () => 'hello', 'unreadable'],
    [
      'a specimen',
      async (world: ReturnType<typeof createWorld>) =>
        drawnText(await getSpecimen(world.deps, { ...asAccount(world, 'x'), colour: 'red' }), world.now()),
      'specimen',
    ],
  ])('has of %s nobody to tell of, and writes nothing', async (_name, make, verdict) => {
    const { world, gate, verify } = await atTheGate();
    expect(await verify(gate, await make(world))).toEqual({
      verdict: expect.objectContaining({ verdict }),
      sighting: null,
      current: null,
      serverTime: '2026-11-21T04:00:00.000Z',
    });
    expect(world.writes()).toEqual([]);
  });

  it('knows nothing current of a person whose snapshot is gone', async () => {
    const { world, gate, text, verify } = await atTheGate();
    const { snapshots } = createWorld().deps.stores;
    const deps = { ...world.deps, stores: { ...world.deps.stores, snapshots } };
    expect(await verify(gate, text, deps)).toMatchObject({ verdict: { verdict: 'pass' }, current: null });
  });

  it('is refused to another account, before the code is looked at', async () => {
    const { world, gate, other, verify } = await atTheGate();
    expect(await problemOf(verify({ caller: other.caller, gateId: gate.gateId }))).toBe('GATE.NOT_FOUND');
    expect(world.calls).toEqual(['gates.find', 'places.find']);
  });
});
