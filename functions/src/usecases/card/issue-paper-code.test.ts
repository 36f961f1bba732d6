import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson, asAccount, type Someone } from '../../testing/world-people.ts';
import { issuePaperCode } from './issue-paper-code.ts';
import { revokePaperCode } from './revoke-paper-code.ts';

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
    expect((await world.deps.stores.paperCodes.findLatest(person.personId))?.state).toBe('active');
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
    world.forget();
    expect(await problemOf(issue(world, person, 'key-1'))).toBe('PAPER_CODE.REVOKED');
    expect(world.writes()).toEqual([]);
    expect([await stateOf(world, first), await stateOf(world, second)]).toEqual(['revoked', 'active']);
    expect(await issue(world, person, 'key-2')).toEqual(second);
  });

  it('brings none back that was revoked', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    const first = await issue(world, person, 'key-1');
    await revokePaperCode(world.deps, { ...asAccount(world, person.caller), personId: person.personId });
    world.forget();
    expect(await problemOf(issue(world, person, 'key-1'))).toBe('PAPER_CODE.REVOKED');
    expect([world.writes(), await stateOf(world, first)]).toEqual([[], 'revoked']);
    expect(await stateOf(world, await issue(world, person, 'key-2'))).toBe('active');
  });

  it.each([
    [0, 'active', 'first'],
    [1, 'active', 'first'],
    [2, 'revoked', 'PAPER_CODE.REVOKED'],
    [3, 'revoked', 'PAPER_CODE.REVOKED'],
  ])('brings none back whose successor broke off after %i writes', async (writes, state, expected) => {
    const world = createWorld();
    const person = await addPerson(world);
    const first = await issue(world, person, 'key-1');
    world.forget();
    world.advance(1);
    world.breakBeforeWrite(writes);
    await issue(world, person, 'key-2').catch(() => undefined);
    world.breakBeforeWrite(Number.POSITIVE_INFINITY);
    const again = issue(world, person, 'key-1');
    if (expected === 'first') expect(await again).toEqual(first);
    else expect(await problemOf(again)).toBe(expected);
    expect(await stateOf(world, first)).toBe(state);
    expect(await stateOf(world, await issue(world, person, 'key-2'))).toBe('active');
    expect(await stateOf(world, first)).toBe('revoked');
  });

  it('takes no later code away for one that broke off before it', async () => {
    const world = createWorld();
    const person = await addPerson(world);
    world.breakBeforeWrite(1);
    await issue(world, person, 'key-1').catch(() => undefined);
    world.breakBeforeWrite(Number.POSITIVE_INFINITY);
    world.advance(1);
    const second = await issue(world, person, 'key-2');
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect(await problemOf(issue(world, person, 'key-1'))).toBe('PAPER_CODE.REVOKED');
    expect(await stateOf(world, second)).toBe('active');
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
