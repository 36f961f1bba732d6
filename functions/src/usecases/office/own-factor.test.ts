import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { newSoftwarePasskey } from '../../testing/software-passkey.ts';
import { createWorld } from '../../testing/world.ts';
import { addOffice, addOperator } from '../../testing/world-offices.ts';
import { addOwnFactor, offerOwnFactor } from './own-factor.ts';

async function atWork() {
  const world = createWorld();
  const { caller } = await addOperator(world, await addOffice(world));
  const call = () => ({ caller, now: world.now() });
  const addPasskey = async () => {
    const offer = await offerOwnFactor(world.deps, { ...call(), kind: 'passkey' });
    const { options } = offer as Extract<typeof offer, { kind: 'passkey' }>;
    const device = newSoftwarePasskey({ origin: 'https://code.example.org' });
    const factor = { kind: 'passkey', name: '备用', answer: device.create(options.challenge) } as const;
    return { factor, factors: await addOwnFactor(world.deps, { ...call(), factor }) };
  };
  const addTotp = async () => {
    const offer = await offerOwnFactor(world.deps, { ...call(), kind: 'totp' });
    const { secret } = offer as Extract<typeof offer, { kind: 'totp' }>;
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.now() });
    return addOwnFactor(world.deps, { ...call(), factor: { kind: 'totp', code } });
  };
  return { world, caller, call, addPasskey, addTotp };
}

describe('another factor of one’s own', () => {
  it('stands beside those that one has, on the record', async () => {
    const { world, caller, addPasskey, addTotp } = await atWork();
    expect((await addPasskey()).factors).toEqual(['passkey']);
    expect(await addTotp()).toEqual(['passkey', 'totp']);
    const { items } = await world.deps.stores.acts.list(caller.officeId, { from: 0, to: world.now() + 1, limit: 9 });
    expect(items.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['factor.manage', 'done'],
      ['factor.manage', 'done'],
    ]);
  });

  it('needs the factor once more', async () => {
    const { world, call, caller } = await atWork();
    const late = { ...caller, isSteppedUp: false };
    expect(await problemOf(offerOwnFactor(world.deps, { ...call(), caller: late, kind: 'totp' }))).toBe(
      'OPERATOR.STEP_UP',
    );
  });

  it('is one app at the most, and five passkeys', async () => {
    const { world, call, addPasskey, addTotp } = await atWork();
    await addTotp();
    expect(await problemOf(offerOwnFactor(world.deps, { ...call(), kind: 'totp' }))).toBe('OPERATOR.TOO_MANY_FACTORS');
    for (let time = 0; time < 5; time += 1) await addPasskey();
    expect(await problemOf(offerOwnFactor(world.deps, { ...call(), kind: 'passkey' }))).toBe(
      'OPERATOR.TOO_MANY_FACTORS',
    );
  });

  it('is made once by one answer, and by none that comes late', async () => {
    const { world, call, addPasskey } = await atWork();
    const { factor } = await addPasskey();
    expect(await problemOf(addOwnFactor(world.deps, { ...call(), factor }))).toBe('OPERATOR.NO_CHALLENGE');
    await offerOwnFactor(world.deps, { ...call(), kind: 'passkey' });
    world.advance(5 * 60 * MS_PER_SECOND);
    expect(await problemOf(addOwnFactor(world.deps, { ...call(), factor }))).toBe('OPERATOR.NO_CHALLENGE');
  });
});
