import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { ADDRESS, PHONE, proofOf } from '../../testing/world-accounts.ts';
import type { ProofUse } from './proof.ts';
import { proveLogin } from './prove-login.ts';

type Proof = Awaited<ReturnType<typeof proofOf>>;

async function sent() {
  const world = createWorld();
  const proof = await proofOf(world);
  world.forget();
  return { world, proof };
}
const prove = ({ deps, now }: World, proof: Proof, use: Partial<ProofUse> = {}) =>
  proveLogin(deps, proof, { purpose: 'session', idempotencyKey: 'key-0001', address: ADDRESS, now: now(), ...use });

describe('proving a phone', () => {
  it('tells whose it is by a hash and a masked label, at one read and two writes', async () => {
    const { world, proof } = await sent();
    expect(await prove(world, proof)).toEqual({
      ...{ loginId: world.deps.ids.login('sms', PHONE), provider: 'sms', label: '138****8000' },
      intention: expect.stringMatching(/^[0-9A-Z]{26}$/),
    });
    expect(world.calls).toEqual(['otps.find', 'otps.countTry', 'otps.use']);
  });

  it('is the same intention for a retry, and good for no other and no other purpose', async () => {
    const { world, proof } = await sent();
    const { intention } = await prove(world, proof);
    expect((await prove(world, proof)).intention).toBe(intention);
    expect(await problemOf(prove(world, proof, { idempotencyKey: 'key-0002' }))).toBe('OTP.EXPIRED');
    expect(await problemOf(prove(world, proof, { idempotencyKey: undefined }))).toBe('OTP.EXPIRED');
  });

  it('for one purpose proves nothing for another', async () => {
    const { world, proof } = await sent();
    await prove(world, proof, { purpose: 'link' });
    expect(await problemOf(prove(world, proof, { purpose: 'session' }))).toBe('OTP.EXPIRED');
  });
});
