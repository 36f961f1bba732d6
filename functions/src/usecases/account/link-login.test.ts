import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { ADDRESS, callerOf, link, PHONE, proofOf, signIn } from '../../testing/world-accounts.ts';
import { addPerson } from '../../testing/world-people.ts';
import { endSession } from './end-session.ts';
import { linkLogin } from './link-login.ts';
import { listLogins } from './list-logins.ts';

const SECOND = '13900139000';
const labelsOf = async ({ deps, now }: World, caller: ReturnType<typeof callerOf>) =>
  (await listLogins(deps, { caller, now: now() })).map(({ label }) => label);

async function signedIn(world = createWorld()) {
  return { world, caller: callerOf(await signIn(world)) };
}

describe('linking a login', () => {
  it('adds a way to sign in to the same account, shown masked', async () => {
    const { world, caller } = await signedIn();
    const login = await link(world, caller, SECOND);
    expect(login).toEqual({
      ...{ loginId: world.deps.ids.login('sms', SECOND), provider: 'sms', label: '139****9000' },
      ...{ linkedAt: '2026-11-21T04:00:00.000Z', lastUsedOn: '2026-11-21' },
    });
    expect((await signIn(world, { phone: SECOND })).accountId).toBe(caller.accountId);
    expect(await labelsOf(world, caller)).toEqual(['138****8000', '139****9000']);
  });

  it('that is linked already changes nothing', async () => {
    const { world, caller } = await signedIn();
    const login = await link(world, caller, SECOND);
    expect(await link(world, caller, SECOND)).toEqual(login);
    expect(await labelsOf(world, caller)).toHaveLength(2);
  });

  it('needs its proof, which is good for nothing else', async () => {
    const { world, caller } = await signedIn();
    const call = { caller, now: world.now(), address: ADDRESS, idempotencyKey: 'key-0001' };
    const proof = await proofOf(world, SECOND);
    const otp = proof.otp === '000000' ? '000001' : '000000';
    expect(await problemOf(linkLogin(world.deps, { ...call, proof: { ...proof, otp } }))).toBe('OTP.WRONG');
    await linkLogin(world.deps, { ...call, proof });
    expect(await problemOf(linkLogin(world.deps, { ...call, idempotencyKey: 'key-0002', proof }))).toBe('OTP.EXPIRED');
  });

  it('is refused on a device that was signed out, although its access token is good still', async () => {
    const { world, caller } = await signedIn();
    await endSession(world.deps, { caller, sessionId: caller.sessionId, now: world.now() });
    expect(await problemOf(link(world, caller, SECOND))).toBe('AUTH.ENDED');
    expect(await labelsOf(world, caller)).toEqual(['138****8000']);
  });

  it('of another account that holds something is refused, and says nothing of whose it is', async () => {
    const { world, caller } = await signedIn();
    const other = await signIn(world, { phone: SECOND });
    await addPerson(world, { accountId: other.accountId });
    expect(await problemOf(link(world, caller, SECOND))).toBe('LOGIN.TAKEN');
    expect((await signIn(world, { phone: SECOND })).accountId).toBe(other.accountId);
    expect(await labelsOf(world, caller)).toEqual(['138****8000']);
  });

  it('of an account that is older than logins is refused, too', async () => {
    const { world, caller } = await signedIn();
    await addPerson(world, { accountId: world.deps.ids.login('sms', SECOND) });
    expect(await problemOf(link(world, caller, SECOND))).toBe('LOGIN.TAKEN');
  });

  it('is won by one of two accounts that link it at once', async () => {
    const { world, caller } = await signedIn();
    const other = callerOf(await signIn(world, { phone: '13700137000' }));
    const ends = await Promise.allSettled([link(world, caller, SECOND), link(world, other, SECOND)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const all = [...(await labelsOf(world, caller)), ...(await labelsOf(world, other))];
    expect(all.filter((label) => label === '139****9000')).toHaveLength(1);
  });

  it('that breaks off is finished by the retry', async () => {
    const { writes, undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => ({ ...(await signedIn(world)), proof: await proofOf(world, SECOND) }),
      act: (world, { caller, proof }) =>
        linkLogin(world.deps, { caller, now: world.now(), address: ADDRESS, idempotencyKey: 'key-0001', proof }),
      read: async (world, { caller }) => ({
        labels: await labelsOf(world, caller),
        account: (await signIn(world, { phone: SECOND })).accountId === caller.accountId,
      }),
    });
    expect(writes).toEqual([
      ...['otps.countTry', 'otps.use'],
      ...['accounts.putLogin', 'accounts.hold', 'accounts.putLogin'],
    ]);
    expect(undisturbed).toEqual({ labels: ['138****8000', '139****9000'], account: true });
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});

it('no label lies open in the database', async () => {
  const { world } = await signedIn();
  const login = await world.deps.stores.accounts.findLogin(world.deps.ids.login('sms', PHONE));
  expect(JSON.stringify(login)).not.toMatch(/8000|\*/);
});
