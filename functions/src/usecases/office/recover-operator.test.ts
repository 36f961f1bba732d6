import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { type AtWork, addOffice, addOperator } from '../../testing/world-offices.ts';
import { operatorOfToken } from './operator-of-token.ts';
import { recoverOperator } from './recover-operator.ts';

async function three() {
  const world = createWorld();
  const officeId = await addOffice(world);
  const [one, two, lost] = [
    await addOperator(world, officeId),
    await addOperator(world, officeId),
    await addOperator(world, officeId, { powers: ['hotline'] }),
  ];
  const recover = (by: AtWork, to = lost) =>
    recoverOperator(world.deps, { caller: by.caller, now: world.now(), officeId, operatorId: to.caller.operatorId });
  return { world, one, two, lost, recover };
}

describe('recovering somebody who lost their factors', () => {
  it('takes two colleagues, and then forgets factors and session', async () => {
    const { world, one, two, lost, recover } = await three();
    expect(await recover(one)).toBe('asked');
    expect(await recover(one)).toBe('asked');
    expect((await lost.record()).state).toBe('active');
    expect(await recover(two)).toBe('done');
    expect(await lost.record()).toMatchObject({ state: 'joining', grants: [{ power: 'hotline' }] });
    const entering = operatorOfToken(world.deps, lost.token, world.now());
    expect(await problemOf(entering)).toBe('OPERATOR.ENDED');
    expect(await problemOf(recover(one))).toBe('OPERATOR.NOT_FOUND');
  });

  it.each([
    [MS_PER_DAY - 1, 'done'],
    [MS_PER_DAY, 'asked'],
  ])('by a second one after %i ms: %s', async (ms, expected) => {
    const { world, one, two, recover } = await three();
    await recover(one);
    world.advance(ms);
    expect(await recover(two)).toBe(expected);
  });

  it('is not for oneself, and not by whom has not the power', async () => {
    const { one, lost, recover } = await three();
    expect(await problemOf(recover(one, one))).toBe('OPERATOR.SELF');
    expect(await problemOf(recover(lost, one))).toBe('OPERATOR.POWER_MISSING');
  });
});
