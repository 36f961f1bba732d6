import { MS_PER_DAY, MS_PER_MINUTE } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { CLEAN } from '../../testing/samples.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson, asAccount, drawnText, newPerson, type Someone } from '../../testing/world-people.ts';
import { addPlace, addStaff } from '../../testing/world-places.ts';
import { applyAs, profileOf, provingWorld, squat, WANG } from '../../testing/world-proofs.ts';
import { getCode } from '../code/get-code.ts';
import { declareHealth } from '../facts/declare-health.ts';
import { verifyCode } from '../gate/verify-code.ts';
import { applyForCode } from '../person/apply-for-code.ts';
import { erasePerson } from './erase-person.ts';

const erase = ({ deps, now }: World, accountId: string, personId: Someone['personId']) =>
  erasePerson(deps, { accountId, personId, now: now() });

describe('erasing a person who has just been taken over', () => {
  it('tells the former holder first, and leaves no mark of the passing', async () => {
    const { world, squatter, right } = await provingWorld();
    await squat(world, squatter);
    const personId = world.deps.ids.person(WANG.document);
    world.before('snapshots.put', () => {
      throw new Error('a crash');
    });
    await expect(applyAs(world, right)).rejects.toThrow('a crash');
    expect((await profileOf(world, personId)).leaving).toHaveLength(1);
    expect(await erase(world, right.accountId, personId)).toBe(true);
    const { people, notices } = world.deps.stores;
    expect(await people.find(personId)).toBeUndefined();
    expect(await notices.list(squatter.accountId, world.now())).toHaveLength(1);
    expect(await people.listIds(squatter.accountId)).toEqual([]);
  });

  it('stops where somebody who proves more takes them over meanwhile: they keep the person', async () => {
    const { world, squatter, right } = await provingWorld();
    await squat(world, squatter);
    const personId = world.deps.ids.person(WANG.document);
    world.before('people.noteTenure', () => applyAs(world, right));
    expect(await problemOf(erase(world, squatter.accountId, personId))).toBe('PERSON.NOT_FOUND');
    expect((await profileOf(world, personId)).accountId).toBe(right.accountId);
    expect(await world.deps.stores.people.listIds(right.accountId)).toEqual([personId]);
  });
});

describe('whoever applies again after that', () => {
  /** The code that a person shows at a door. */
  async function passes(world: World, { caller, personId }: Someone): Promise<string> {
    const gate = await addStaff(world, await addPlace(world));
    const { credential } = await getCode(world.deps, { ...asAccount(world, caller), personId, credential: 'new' });
    const text = credential === null ? '' : drawnText(credential, world.now());
    const call = { ...asAccount(world, gate.caller), gateId: gate.gateId, text };
    return (await verifyCode(world.deps, call)).verdict.verdict;
  }

  it.each([
    ['within the minute', MS_PER_MINUTE],
    ['after two days', 2 * MS_PER_DAY],
  ])('%s has a code that no revocation of before concerns', async (_when, later) => {
    const world = createWorld();
    const someone = await addPerson(world);
    expect(await passes(world, someone)).toBe('pass');
    expect(await erase(world, someone.caller.accountId, someone.personId)).toBe(true);
    world.advance(later);
    const call = asAccount(world, 'another');
    await applyForCode(world.deps, { ...call, person: newPerson() });
    const again = { ...someone, caller: call.caller };
    await declareHealth(world.deps, { ...call, personId: someone.personId, declaration: CLEAN });
    expect(await passes(world, again)).toBe('pass');
  });
});
