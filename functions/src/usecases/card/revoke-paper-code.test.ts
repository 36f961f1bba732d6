import { PAPER_CODE_MAX_DAYS } from '@health-code/shared/card/paper-code';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { issuePaperCode } from './issue-paper-code.ts';
import { revokePaperCode } from './revoke-paper-code.ts';

async function holder() {
  const world = createWorld();
  const { personId } = await addPerson(world);
  const call = (accountId = 'family') => ({ ...asAccount(world, accountId), personId });
  const { code } = await issuePaperCode(world.deps, call());
  world.forget();
  const record = () => world.deps.stores.paperCodes.find(code.replaceAll('-', ''));
  return { world, call, record };
}

describe('revoking the paper code', () => {
  it('ends the code in force by one write, and the second time there is none', async () => {
    const { world, call, record } = await holder();
    expect(await revokePaperCode(world.deps, call())).toEqual({ revoked: true });
    expect((await record())?.state).toBe('revoked');
    expect(await revokePaperCode(world.deps, call())).toEqual({ revoked: false });
    expect(world.writes()).toEqual(['paperCodes.put']);
  });

  it.each([
    [PAPER_CODE_MAX_DAYS * MS_PER_DAY - 1, true],
    [PAPER_CODE_MAX_DAYS * MS_PER_DAY, false],
  ])('%i ms after its issue, whether there was one is %s', async (ms, revoked) => {
    const { world, call } = await holder();
    world.advance(ms);
    expect(await revokePaperCode(world.deps, call())).toEqual({ revoked });
  });

  it("leaves another account's person their code", async () => {
    const { world, call, record } = await holder();
    expect(await problemOf(revokePaperCode(world.deps, call('stranger')))).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
    expect((await record())?.state).toBe('active');
  });
});
