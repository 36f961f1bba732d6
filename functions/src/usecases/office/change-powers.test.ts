import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { type AtWork, addOffice, addOperator, grants } from '../../testing/world-offices.ts';
import { changePowers } from './change-powers.ts';

async function two(world: World = createWorld()) {
  const officeId = await addOffice(world);
  const [head, other] = [await addOperator(world, officeId), await addOperator(world, officeId, { powers: ['audit'] })];
  return { world, officeId, head, other };
}

const change = async (
  { world, officeId }: { world: World; officeId: Awaited<ReturnType<typeof addOffice>> },
  by: AtWork,
  to: AtWork,
  powers: ReturnType<typeof grants>,
  revision?: number,
) =>
  changePowers(world.deps, {
    ...{ caller: by.caller, now: world.now(), officeId, operatorId: to.caller.operatorId, powers },
    revision: revision ?? (await to.record()).revision,
  });
const managers = async ({ world, officeId }: Awaited<ReturnType<typeof two>>) =>
  (await world.deps.stores.offices.find(officeId))?.managers.map(({ operatorId }) => operatorId);

describe('changing what an official may do', () => {
  it('holds from their next request on, and counts who manages', async () => {
    const own = await two();
    const { world, head, other } = own;
    const answer = await change(own, head, other, grants(world, 'operators', 'audit'));
    expect(answer.powers.map(({ power }) => power)).toEqual(['operators', 'audit']);
    expect(await managers(own)).toEqual([head.caller.operatorId, other.caller.operatorId]);
    const promoted = { ...other, caller: { ...other.caller, powers: ['operators', 'audit'] } } as const;
    await change(own, promoted, head, grants(world, 'audit'));
    expect(await managers(own)).toEqual([other.caller.operatorId]);
  });

  it('is refused for what one saw no more, and for what another changed in the very moment', async () => {
    const own = await two();
    const { world, head, other } = own;
    const { revision } = await other.record();
    await change(own, head, other, grants(world, 'hotline'));
    expect(await problemOf(change(own, head, other, grants(world, 'tracing'), revision))).toBe('OPERATOR.CHANGED');
    world.before('offices.putOperator', () => change(own, head, other, grants(world, 'appeals')));
    expect(await problemOf(change(own, head, other, grants(world, 'sources')))).toBe('OPERATOR.CHANGED');
  });

  it('is not for oneself, nor for somebody above', async () => {
    const own = await two();
    const { world, head } = own;
    expect(await problemOf(change(own, head, head, grants(world, 'audit')))).toBe('OPERATOR.SELF');
    const county = await addOffice(world, '410105');
    const below = await addOperator(world, county);
    expect(await problemOf(change(own, below, head, []))).toBe('OPERATOR.NOT_FOUND');
    expect((await head.record()).grants).not.toEqual([]);
  });

  it('leaves an office somebody who manages it, also when two do it to each other at once', async () => {
    const own = await two();
    const { world, officeId, head } = own;
    const second = await addOperator(world, officeId);
    const both = await Promise.allSettled([change(own, head, second, []), change(own, second, head, [])]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await managers(own)).toHaveLength(1);
    const outside = await addOperator(world, await addOffice(world, '41'));
    const last = (await managers(own))?.[0] === head.caller.operatorId ? head : second;
    expect(await problemOf(change(own, outside, last, []))).toBe('OFFICE.LAST_MANAGER');
  });

  it('goes through after it broke off anywhere', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => two(world),
      act: (_world, own) => change(own, own.head, own.other, grants(own.world, 'operators'), 2),
      read: async (_world, own) => [(await own.other.record()).grants.length, (await managers(own))?.length],
    });
    expect(undisturbed).toEqual([1, 2]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
