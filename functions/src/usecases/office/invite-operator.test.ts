import { MAX_GRANT_MS } from '@health-code/shared/office/granting';
import { officeId as officeIdOf } from '@health-code/shared/office/office';
import { toIso } from '@health-code/shared/time/shanghai';
import { describe, expect, it } from 'vitest';
import { faultsOf, problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator, grants } from '../../testing/world-offices.ts';
import { inviteOperator } from './invite-operator.ts';

async function office(powers: Parameters<typeof grants>[1][] = ['operators', 'audit']) {
  const world = createWorld();
  const officeId = await addOffice(world);
  const head = await addOperator(world, officeId, { powers });
  const invite = (changes: Partial<Parameters<typeof inviteOperator>[1]> = {}) =>
    inviteOperator(world.deps, {
      ...{ caller: head.caller, now: world.now(), officeId, idempotencyKey: 'invite-1' },
      person: { name: '韩梅梅', phone: '13900139000', powers: grants(world, 'audit') },
      ...changes,
    });
  return { world, officeId, head, invite };
}

describe('inviting an official', () => {
  it('writes somebody who is invited, whose name and invitation nobody reads in the database', async () => {
    const { world, officeId, invite } = await office();
    const { operator, invitation } = await invite();
    expect(operator).toMatchObject({ officeId, name: '韩梅梅', state: 'invited', factors: [], lastSeenAt: null });
    const stored = JSON.stringify(await world.deps.stores.offices.listOperators(officeId));
    for (const secret of ['韩梅梅', '13900139000', invitation.split('.')[2]]) expect(stored).not.toContain(secret);
  });

  it('is one invitation by one key, and is on the record before it is written', async () => {
    const { world, invite } = await office();
    const first = await invite();
    expect(world.writes()).toEqual(['acts.add', 'offices.putOperator', 'acts.settle']);
    expect(await invite()).toEqual(first);
    expect((await invite({ idempotencyKey: 'invite-2' })).invitation).not.toBe(first.invitation);
  });

  it('gives only what the inviter has, and says which power they lack', async () => {
    const { world, invite } = await office();
    const person = { name: '韩梅梅', phone: '13900139000', powers: grants(world, 'audit', 'sources') };
    const refused = await invite({ person }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'OPERATOR.LACKS', errors: [{ pointer: '/powers/1/power' }] });
  });

  it('gives nothing for longer than a year, and nothing that has ended', async () => {
    const { world, invite } = await office();
    const powers = [{ power: 'audit', until: toIso(world.now() + MAX_GRANT_MS + 1) }] as const;
    expect(await faultsOf(invite({ person: { name: 'a', phone: '13900139000', powers } }))).toEqual([
      '/powers/0/until out-of-range',
    ]);
  });

  it('reaches offices below, and none above, beside, or that is not there', async () => {
    const { world, invite } = await office();
    const below = await addOffice(world, '410105');
    expect((await invite({ officeId: below })).operator.officeId).toBe(below);
    for (const division of ['41', '4102', '11', '00']) {
      const other = await addOffice(world, division);
      expect([division, await problemOf(invite({ officeId: other }))]).toEqual([division, 'OFFICE.OUTSIDE']);
    }
    expect(await problemOf(invite({ officeId: officeIdOf('410103', 'ZZZZ') }))).toBe('OFFICE.NOT_FOUND');
  });

  it('needs the power, and the factor once more; a refusal is on the record too', async () => {
    const { world, officeId, head, invite } = await office(['audit']);
    expect(await problemOf(invite())).toBe('OPERATOR.POWER_MISSING');
    const late = { ...head.caller, powers: ['operators', 'audit'], isSteppedUp: false } as const;
    expect(await problemOf(invite({ caller: late }))).toBe('OPERATOR.STEP_UP');
    const day = { from: world.now(), to: world.now() + 1, limit: 9 };
    const { items } = await world.deps.stores.acts.list(officeId, day);
    expect(items.map(({ outcome }) => outcome).sort()).toEqual(['OPERATOR.POWER_MISSING', 'OPERATOR.STEP_UP']);
  });
});
