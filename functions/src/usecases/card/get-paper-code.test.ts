import { PAPER_CODE_MAX_DAYS } from '@health-code/shared/card/paper-code';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { getPaperCode } from './get-paper-code.ts';
import { issuePaperCode } from './issue-paper-code.ts';
import { revokePaperCode } from './revoke-paper-code.ts';

async function holder() {
  const world = createWorld();
  const { personId } = await addPerson(world);
  const call = (accountId = 'family') => ({ ...asAccount(world, accountId), personId });
  const issued = await issuePaperCode(world.deps, call());
  world.forget();
  return { world, call, issued };
}

describe('getting the paper code', () => {
  it('gives the one in force, to its last millisecond', async () => {
    const { world, call, issued } = await holder();
    world.advance(PAPER_CODE_MAX_DAYS * MS_PER_DAY - 1);
    expect(await getPaperCode(world.deps, call())).toEqual(issued);
    expect(world.writes()).toEqual([]);
    world.advance(1);
    expect(await problemOf(getPaperCode(world.deps, call()))).toBe('PAPER_CODE.NOT_FOUND');
  });

  it('gives none after it was revoked', async () => {
    const { world, call } = await holder();
    await revokePaperCode(world.deps, call());
    expect(await problemOf(getPaperCode(world.deps, call()))).toBe('PAPER_CODE.NOT_FOUND');
  });

  it('tells nobody else, and does not even read for them', async () => {
    const { world, call } = await holder();
    expect(await problemOf(getPaperCode(world.deps, call('stranger')))).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });
});
