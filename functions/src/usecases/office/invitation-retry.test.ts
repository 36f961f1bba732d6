import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, grants } from '../../testing/world-offices.ts';
import { invite } from './invitation.ts';

async function invited() {
  const world = createWorld();
  const officeId = await addOffice(world);
  const person = { name: '李雷', phone: '13800138000', powers: grants(world, 'hotline') };
  const again = (changes: Partial<typeof person> = {}) =>
    invite(world.deps, officeId, { ...person, ...changes }, { inviter: 'I', key: 'key-0001', now: world.now() });
  return { world, again, first: await again() };
}

describe('the key of an invitation, used again', () => {
  it('gives the same invitation to a retry, also after colleagues changed the powers', async () => {
    const { world, again, first } = await invited();
    expect((await again()).invitation).toBe(first.invitation);
    const changed = { ...first.operator, grants: grants(world, 'audit'), revision: 2 };
    await world.deps.stores.offices.putOperator(changed);
    expect(await again()).toEqual({ ...first, operator: changed });
  });

  it('is refused for another name, phone or power', async () => {
    const { world, again } = await invited();
    for (const changes of [{ name: '韩梅梅' }, { phone: '13800138001' }, { powers: grants(world, 'audit') }])
      expect(await problemOf(again(changes))).toBe('IDEMPOTENCY.MISMATCH');
  });
});
