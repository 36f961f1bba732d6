import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson, asAccount, type Someone } from '../../testing/world-people.ts';
import { issuePaperCode } from './issue-paper-code.ts';

const issue = (world: World, { personId, caller }: Someone, key?: string) =>
  issuePaperCode(world.deps, { ...asAccount(world, caller, key), personId });
const stateOf = async ({ deps }: World, { code }: { code: string }) =>
  (await deps.stores.paperCodes.find(code.replaceAll('-', '')))?.state;

describe('issuing a paper code', () => {
  it('answers with the code in groups of four, good for a year, and revokes none where there was none', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    expect(await issue(world, person)).toEqual({
      code: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/),
      issuedAt: '2026-11-21T04:00:00.000Z',
      expiresAt: '2027-11-21T04:00:00.000Z',
    });
    expect(world.writes()).toEqual(['paperCodes.put', 'paperCodes.replaceLatest']);
  });

  it('revokes the one before it', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    const codes = [await issue(world, person), await issue(world, person)];
    expect(await Promise.all(codes.map((code) => stateOf(world, code)))).toEqual(['revoked', 'active']);
  });

  it('gives the same code for the same key, at any later time, and writes nothing for it', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    const first = await issue(world, person, 'key-1');
    world.advance(MS_PER_DAY);
    world.forget();
    expect(await issue(world, person, 'key-1')).toEqual(first);
    expect(world.writes()).toEqual([]);
    expect((await issue(world, person, 'key-2')).code).not.toBe(first.code);
  });

  it('says that it lost a race, and the repetition wins', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    world.before('paperCodes.replaceLatest', () => issue(world, person, 'key-2'));
    expect(await problemOf(issue(world, person, 'key-1'))).toBe('WRITE.CONFLICT');
    const code = await issue(world, person, 'key-1');
    expect(await stateOf(world, code)).toBe('active');
    const others = await issue(world, person, 'key-1');
    expect(others).toEqual(code);
  });

  it('brings no code back that another has replaced, however late its request comes again', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    const first = await issue(world, person, 'key-1');
    const second = await issue(world, person, 'key-2');
    expect(await problemOf(issue(world, person, 'key-1'))).toBe('WRITE.CONFLICT');
    expect([await stateOf(world, first), await stateOf(world, second)]).toEqual(['revoked', 'active']);
  });

  it("writes nothing for another account's person", async () => {
    const world = createWorld();
    const person = await addPerson(world);
    const asked = issuePaperCode(world.deps, { ...asAccount(world, 'stranger'), personId: person.personId });
    expect(await problemOf(asked)).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });

  it('is completed by a retry, wherever it broke off: one code is in force and the old one is not', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => {
        const person = await addPerson(world);
        return { person, old: await issue(world, person, 'old') };
      },
      act: (world, { person }) => issue(world, person, 'new'),
      read: async (world, { person, old }) => {
        const latest = await world.deps.stores.paperCodes.findLatest(person.personId);
        return { latest, states: [await stateOf(world, old), latest && (await stateOf(world, latest))] };
      },
    });
    expect(writes).toEqual(['paperCodes.put', 'paperCodes.put', 'paperCodes.replaceLatest']);
    expect(undisturbed.states).toEqual(['revoked', 'active']);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
