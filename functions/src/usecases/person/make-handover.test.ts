import { newPersonSchema } from '@health-code/shared/person/person';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { samplePerson } from '../../testing/samples.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { account, addPerson, asAccount } from '../../testing/world-people.ts';
import { applyAs, profileOf } from '../../testing/world-proofs.ts';
import { listNotices } from './list-notices.ts';
import { listPeople } from './list-people.ts';
import { makeHandover } from './make-handover.ts';

const CHILD = account('child');
const make = async (world: World, key = 'handover-1', caller = account('family')) => {
  const personId = world.deps.ids.person(newPersonSchema.parse(samplePerson()).document);
  return makeHandover(world.deps, { ...asAccount(world, caller, key), personId });
};
const receive = (world: World, handover: string, caller = CHILD) => applyAs(world, caller, { handover });

async function family() {
  const world = createWorld();
  const { caller, personId } = await addPerson(world);
  return { world, caller, personId };
}

describe('handing a person over', () => {
  it('makes a code of twelve characters for seven days, of which only a hash is kept', async () => {
    const { world, personId } = await family();
    const { code, expiresAt } = await make(world);
    expect([code, expiresAt - world.now()]).toEqual([
      expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/),
      7 * MS_PER_DAY,
    ]);
    expect(JSON.stringify(await profileOf(world, personId))).not.toContain(code);
    expect(world.writes()).toEqual(['quotas.take', 'people.put']);
  });

  it('gives a retry the same code, and ends the one before with the next', async () => {
    const { world } = await family();
    const first = await make(world);
    world.advance(1_000);
    expect(await make(world)).toEqual(first);
    const second = await make(world, 'handover-2');
    expect(await problemOf(receive(world, first.code))).toBe('HANDOVER.UNKNOWN');
    expect((await receive(world, second.code)).created).toBe(false);
  });

  it('lets another account hold the person without a proof, and tells the former holder', async () => {
    const { world, caller, personId } = await family();
    const { code } = await make(world);
    await receive(world, code.toLowerCase().replace(/(.{4})/g, '$1-'));
    expect(await profileOf(world, personId)).toMatchObject({ accountId: 'child', tenure: 1, leaving: [] });
    expect(await listPeople(world.deps, asAccount(world, caller))).toEqual([]);
    const notices = await listNotices(world.deps, asAccount(world, caller));
    expect(notices).toMatchObject([{ kind: 'handed-over', name: '王**' }]);
  });

  it('is good once: the same code passes nobody on, nor back', async () => {
    const { world, caller } = await family();
    const { code } = await make(world);
    await receive(world, code);
    expect((await receive(world, code)).created).toBe(false);
    expect(await problemOf(receive(world, code, caller))).toBe('HANDOVER.UNKNOWN');
    expect(await problemOf(receive(world, code, account('third')))).toBe('HANDOVER.UNKNOWN');
    expect(await problemOf(make(world, 'handover-1', caller))).toBe('PERSON.NOT_FOUND');
  });

  it('makes another code in another tenure, under the same key too', async () => {
    const { world, caller } = await family();
    const first = await make(world);
    await receive(world, first.code);
    const back = await make(world, 'back', CHILD);
    await receive(world, back.code, caller);
    expect((await make(world)).code).not.toBe(first.code);
  });

  it.each([
    [7 * MS_PER_DAY - 1, undefined],
    [7 * MS_PER_DAY, 'HANDOVER.UNKNOWN'],
  ])('is good for %i ms', async (later, problem) => {
    const { world } = await family();
    const { code } = await make(world);
    world.advance(later);
    if (problem === undefined) expect((await receive(world, code)).person.fullName).toBe('王小明');
    else expect(await problemOf(receive(world, code))).toBe(problem);
  });

  it('goes to one of two who use it at once', async () => {
    const { world, personId } = await family();
    const { code } = await make(world);
    const both = ['child', 'other'].map((name) => receive(world, code, account(name)));
    const settled = await Promise.allSettled(both);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { accountId } = await profileOf(world, personId);
    const lists = await Promise.all(['child', 'other'].map((name) => world.deps.stores.people.listIds(name)));
    expect(lists.map((list) => list.length)).toEqual(accountId === 'child' ? [1, 0] : [0, 1]);
  });

  it('lets nobody guess for long, and keeps no place for who does', async () => {
    const { world } = await family();
    await make(world);
    const guesses = Array.from({ length: 25 }, (_value, index) => `00000000${String(index).padStart(4, '0')}`);
    const told: string[] = [];
    for (const guess of guesses) told.push(await problemOf(receive(world, guess)));
    expect(told.filter((code) => code === 'HANDOVER.UNKNOWN').length).toBeLessThan(20);
    expect(told.at(-1)).toBe('REQUEST.TOO_MANY');
    expect(await world.deps.stores.people.listIds('child')).toEqual([]);
  });

  it('makes codes under a quota, and for nobody who is not held', async () => {
    const { world } = await family();
    const keys = Array.from({ length: 30 }, (_value, index) => `handover-${index}`);
    const settled = await Promise.allSettled(keys.map((key) => make(world, key)));
    expect(settled.some(({ status }) => status === 'rejected')).toBe(true);
    expect(await problemOf(make(world, 'key', account('stranger')))).toBe('PERSON.NOT_FOUND');
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => {
        await addPerson(world);
        return make(world);
      },
      act: (world, { code }) => receive(world, code),
      read: async (world) => ({
        here: await listPeople(world.deps, asAccount(world, CHILD)),
        there: await listPeople(world.deps, asAccount(world, account('family'))),
        notices: await listNotices(world.deps, asAccount(world, account('family'))),
      }),
    });
    expect(writes.length).toBeGreaterThan(8);
    expect(undisturbed).toMatchObject({
      here: [{ fullName: '王小明' }],
      there: [],
      notices: [{ kind: 'handed-over' }],
    });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
