import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { createWorld, type World } from '../../testing/world.ts';
import { account, addPerson, asAccount } from '../../testing/world-people.ts';
import { applyAs } from '../../testing/world-proofs.ts';
import { listNotices } from './list-notices.ts';
import { makeHandover } from './make-handover.ts';

async function leave(world: World, serial: number, name: string): Promise<void> {
  const { caller, personId } = await addPerson(world, { serial, name });
  const { code } = await makeHandover(world.deps, { ...asAccount(world, caller), personId });
  await applyAs(world, account('other'), { handover: code, name: '另一个' }, serial);
}
const listed = (world: World, accountId: string) => listNotices(world.deps, asAccount(world, accountId));

describe('the notices of an account', () => {
  it('are the last first, under the names that it had given, masked, for thirty days', async () => {
    const world = createWorld();
    await leave(world, 2, '王小明');
    world.advance(MS_PER_DAY);
    await leave(world, 3, '欧阳娜娜');
    expect((await listed(world, 'family')).map(({ name, at }) => [name, at])).toEqual([
      ['欧阳**', '2026-11-22T04:00:00.000Z'],
      ['王**', '2026-11-21T04:00:00.000Z'],
    ]);
    world.advance(29 * MS_PER_DAY - 1);
    expect(await listed(world, 'family')).toHaveLength(2);
    world.advance(1);
    expect(await listed(world, 'family')).toHaveLength(1);
  });

  it('are nobody else’s, and one for each time', async () => {
    const world = createWorld();
    await leave(world, 2, '王小明');
    expect(await listed(world, 'other')).toEqual([]);
    const { personId } = (await applyAs(world, account('other'), {}, 2)).person;
    const { code } = await makeHandover(world.deps, { ...asAccount(world, 'other'), personId });
    await applyAs(world, account('family'), { handover: code });
    await leave(world, 2, '王小明');
    const ids = (await listed(world, 'family')).map(({ noticeId }) => noticeId);
    expect(new Set(ids).size).toBe(2);
  });
});
