import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { type AtWork, addOffice, addOperator } from '../../testing/world-offices.ts';
import { endOperator } from './end-operator.ts';
import { endOperatorSession, endOwnOperatorSession } from './end-operator-session.ts';
import { operatorOfToken } from './operator-of-token.ts';

async function two(world: World = createWorld()) {
  const officeId = await addOffice(world);
  const [head, other] = [await addOperator(world, officeId), await addOperator(world, officeId)];
  const call = (by: AtWork, to: AtWork) => ({
    caller: by.caller,
    now: world.now(),
    officeId,
    operatorId: to.caller.operatorId,
  });
  const enters = async ({ token }: AtWork) =>
    operatorOfToken(world.deps, token, world.now()).then(
      () => 'in',
      ({ code }) => code,
    );
  return { world, officeId, head, other, call, enters };
}

describe('ending the work of an official', () => {
  it('has them out with their next request, for good, and says so again', async () => {
    const { world, head, other, call, enters } = await two();
    expect(await enters(other)).toBe('in');
    const ended = await endOperator(world.deps, call(head, other));
    expect(ended).toMatchObject({ state: 'ended', powers: [], lastSeenAt: null });
    expect(await enters(other)).toBe('OPERATOR.ENDED');
    expect(await endOperator(world.deps, call(head, other))).toEqual(ended);
  });

  it('is not for oneself, and not for the last who manages', async () => {
    const { world, officeId, head, other, call } = await two();
    expect(await problemOf(endOperator(world.deps, call(head, head)))).toBe('OPERATOR.SELF');
    await endOperator(world.deps, call(head, other));
    const above = await addOperator(world, await addOffice(world, '41'));
    expect(await problemOf(endOperator(world.deps, call(above, head)))).toBe('OFFICE.LAST_MANAGER');
    expect((await world.deps.stores.offices.find(officeId))?.managers).toHaveLength(1);
  });

  it('of nobody says the same as of somebody elsewhere', async () => {
    const { world, head, call } = await two();
    const elsewhere = await addOperator(world, await addOffice(world, '4102'));
    const { officeId } = elsewhere.caller;
    expect(await problemOf(endOperator(world.deps, { ...call(head, elsewhere), officeId }))).toBe('OPERATOR.NOT_FOUND');
    expect(await problemOf(endOperator(world.deps, call(head, elsewhere)))).toBe('OPERATOR.NOT_FOUND');
  });

  it('goes through after it broke off anywhere', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => two(world),
      act: (world, { head, other, call }) => endOperator(world.deps, call(head, other)),
      read: async (_world, { other, enters }) => [(await other.record()).state, await enters(other)],
    });
    expect(undisturbed).toEqual(['ended', 'OPERATOR.ENDED']);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

describe('ending a session', () => {
  it('signs oneself out, or a colleague, at once, and nobody else', async () => {
    const { world, head, other, call, enters } = await two();
    await endOperatorSession(world.deps, call(head, other));
    expect([await enters(head), await enters(other)]).toEqual(['in', 'OPERATOR.ENDED']);
    expect(await problemOf(endOperatorSession(world.deps, call(head, head)))).toBe('OPERATOR.SELF');
    await endOwnOperatorSession(world.deps, { caller: head.caller, now: world.now() });
    expect(await enters(head)).toBe('OPERATOR.ENDED');
  });
});
