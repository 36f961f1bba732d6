import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { endSessions } from './end-sessions.ts';
import { listSessions } from './list-sessions.ts';

type Device = Awaited<ReturnType<typeof signIn>>;

const end = ({ deps, now }: World, device: Device, keepsThis: boolean) =>
  endSessions(deps, { caller: callerOf(device), keepsThis, now: now() });
const signedInOn = async ({ deps, now }: World, device: Device) =>
  (await listSessions(deps, { caller: callerOf(device), now: now() })).map(({ sessionId }) => sessionId);

async function threeDevices(world = createWorld()) {
  const devices: [Device, Device, Device] = [await signIn(world), await signIn(world), await signIn(world)];
  return { world, devices };
}

describe('ending the sessions of an account', () => {
  it.each([
    [true, 2],
    [false, 3],
  ])('where this one is kept (%s) ends %i, and none a second time', async (keepsThis, ended) => {
    const { world, devices } = await threeDevices();
    const [, device] = devices;
    expect(await end(world, device, keepsThis)).toEqual({ ended });
    expect(await signedInOn(world, device)).toEqual(keepsThis ? [device.sessionId] : []);
    expect(await end(world, device, keepsThis)).toEqual({ ended: 0 });
  });

  it('leaves those of another account alone', async () => {
    const { world, devices } = await threeDevices();
    const other = await signIn(world, { phone: '13900139000' });
    await end(world, devices[0], false);
    expect(await signedInOn(world, other)).toEqual([other.sessionId]);
  });

  it('is finished by the retry where it broke off', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => (await threeDevices(world)).devices,
      act: (world, [first]) => end(world, first, true),
      read: async (world, [first]) => ({ left: await signedInOn(world, first), again: await end(world, first, true) }),
    });
    expect(writes).toEqual(['sessions.end', 'sessions.end']);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
