import { OPERATOR_SESSION_MS } from '@health-code/shared/office/operator';
import type { PostName } from '@health-code/shared/office/post-name';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import { MS_PER_SECOND } from '@health-code/shared/time/units';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf, refusalOf } from '../../testing/refusals.ts';
import { newSoftwarePasskey } from '../../testing/software-passkey.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { addOffice, addOperator, grants } from '../../testing/world-offices.ts';
import { addFirstFactor, offerFirstFactor } from './first-factor.ts';
import { inviteOperator } from './invite-operator.ts';
import { operatorOfToken } from './operator-of-token.ts';
import { askForFactor, signInOperator } from './sign-in-operator.ts';
import { askForStepUp, stepUp } from './step-up.ts';
import { takeUpInvitation } from './take-up-invitation.ts';

const PHONE = '13900139000';
const ORIGIN = 'https://code.example.org';

interface Joining {
  readonly world: World;
  readonly account: AccountCaller;
  readonly post: PostName;
}

async function joining(world: World = createWorld()): Promise<Joining> {
  const officeId = await addOffice(world);
  const head = await addOperator(world, officeId);
  const person = { name: '韩梅梅', phone: PHONE, powers: grants(world, 'operators') };
  const call = { caller: head.caller, now: world.now(), officeId, person, idempotencyKey: 'invite-1' };
  const { invitation, operator } = await inviteOperator(world.deps, call);
  const account = callerOf(await signIn(world, { phone: PHONE }));
  await takeUpInvitation(world.deps, { caller: account, now: world.now(), invitation });
  world.forget();
  return { world, account, post: { officeId, operatorId: operator.operatorId } };
}

const call = ({ world, account, post }: Joining) => ({ caller: account, now: world.now(), ...post });
const codeAt = (secret: string, at: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
const caller = (world: World, token: string) => operatorOfToken(world.deps, token, world.now());

/** Somebody at work by an app, whose codes are told by the clock of the world. */
async function byTotp(own?: Joining) {
  const joined = own ?? (await joining());
  const { world } = joined;
  const offer = await offerFirstFactor(world.deps, { ...call(joined), kind: 'totp' });
  const { secret } = offer as Extract<typeof offer, { kind: 'totp' }>;
  const code = () => codeAt(secret, world.now());
  const add = () => addFirstFactor(world.deps, { ...call(joined), factor: { kind: 'totp', code: code() } });
  const enter = (typed = code()) =>
    signInOperator(world.deps, { ...call(joined), proof: { kind: 'totp', code: typed } });
  return { ...joined, offer, secret, code, add, enter };
}

async function byPasskey() {
  const joined = await joining();
  const { world } = joined;
  const device = newSoftwarePasskey({ origin: ORIGIN });
  const offer = await offerFirstFactor(world.deps, { ...call(joined), kind: 'passkey' });
  const { options } = offer as Extract<typeof offer, { kind: 'passkey' }>;
  const factor = { kind: 'passkey', name: '办公电脑', answer: device.create(options.challenge) } as const;
  const session = await addFirstFactor(world.deps, { ...call(joined), factor });
  const ask = async () => (await askForFactor(world.deps, call(joined))).passkey?.challenge ?? '';
  const enter = (answer: ReturnType<typeof device.sign>) =>
    signInOperator(world.deps, { ...call(joined), proof: { kind: 'passkey', answer } });
  return { ...joined, device, session, ask, enter };
}

describe('the first factor', () => {
  it('by an app makes an official, signs them in, and counts them among the managers', async () => {
    const { world, post, add, offer } = await byTotp();
    expect(offer).toMatchObject({ kind: 'totp', uri: expect.stringContaining('otpauth://totp/') });
    const { token } = await add();
    expect(await caller(world, token)).toMatchObject({
      ...post,
      division: '4101',
      powers: ['operators'],
      isSteppedUp: true,
    });
    const office = await world.deps.stores.offices.find(post.officeId);
    expect(office?.managers.map(({ operatorId }) => operatorId)).toContain(post.operatorId);
  });

  it('by a passkey does the same', async () => {
    const { world, session } = await byPasskey();
    expect((await caller(world, session.token)).powers).toEqual(['operators']);
  });

  it('goes through after it broke off anywhere', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => byTotp(await joining(world)),
      act: async (world, { add, enter }) => {
        await add().catch(async (error) => {
          if (!['OPERATOR.NOT_JOINING', 'OPERATOR.NO_FACTOR'].includes(error.code)) throw error;
          world.advance(30 * MS_PER_SECOND);
          await enter();
        });
      },
      read: async (world, { post }) => [
        (await world.deps.stores.offices.findOperator(post.officeId, post.operatorId))?.state,
        (await world.deps.stores.offices.find(post.officeId))?.managers.length,
      ],
    });
    expect(undisturbed).toEqual(['active', 2]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });

  it('needs an account that has just signed in', async () => {
    const own = await joining();
    own.world.advance(10 * 60 * MS_PER_SECOND + 1);
    expect(await problemOf(offerFirstFactor(own.world.deps, { ...call(own), kind: 'totp' }))).toBe(
      'LOGIN.STALE_SESSION',
    );
  });

  it('is made by nobody who has one, and by no other account', async () => {
    const own = await byTotp();
    await own.add();
    expect(await problemOf(offerFirstFactor(own.world.deps, { ...call(own), kind: 'totp' }))).toBe(
      'OPERATOR.NOT_JOINING',
    );
    const stranger = { ...own, account: callerOf(await signIn(own.world, { phone: '13700137000' })) };
    expect(await problemOf(offerFirstFactor(own.world.deps, { ...call(stranger), kind: 'totp' }))).toBe(
      'OPERATOR.NOT_FOUND',
    );
    expect(await problemOf(askForFactor(own.world.deps, call(stranger)))).toBe('OPERATOR.NOT_FOUND');
  });

  it('is not made by a wrong code', async () => {
    const own = await byTotp();
    const factor = { kind: 'totp', code: own.code() === '000000' ? '000001' : '000000' } as const;
    expect(await problemOf(addFirstFactor(own.world.deps, { ...call(own), factor }))).toBe('FACTOR.REFUSED');
    expect(await problemOf(own.enter())).toBe('OPERATOR.NO_FACTOR');
  });
});

describe('signing in as an official', () => {
  it('by an app takes each code once', async () => {
    const own = await byTotp();
    await own.add();
    expect(await problemOf(own.enter())).toBe('FACTOR.REUSED');
    own.world.advance(30 * MS_PER_SECOND);
    const { token } = await own.enter();
    expect((await caller(own.world, token)).kind).toBe('operator');
    expect(await problemOf(own.enter())).toBe('FACTOR.REUSED');
  });

  it('ends the session that was open before', async () => {
    const own = await byTotp();
    const first = await own.add();
    own.world.advance(30 * MS_PER_SECOND);
    const second = await own.enter();
    expect(await problemOf(caller(own.world, first.token))).toBe('OPERATOR.ENDED');
    expect((await caller(own.world, second.token)).kind).toBe('operator');
  });

  it('by a passkey takes each challenge once', async () => {
    const { ask, enter, device, world } = await byPasskey();
    const challenge = await ask();
    const answer = device.sign(challenge);
    expect((await caller(world, (await enter(answer)).token)).isSteppedUp).toBe(true);
    expect(await problemOf(enter(answer))).toBe('OPERATOR.NO_CHALLENGE');
  });

  it('refuses a clone, whose counter is behind', async () => {
    const { ask, enter, device } = await byPasskey();
    await enter(device.sign(await ask()));
    expect(await problemOf(enter(device.sign(await ask(), { counter: 1 })))).toBe('FACTOR.CLONED');
  });

  it('refuses another device, another site, and an answer to another question', async () => {
    const { world, ask, enter, device, ...own } = await byPasskey();
    const other = newSoftwarePasskey({ origin: ORIGIN });
    expect(await problemOf(enter(other.sign(await ask())))).toBe('FACTOR.REFUSED');
    expect(await problemOf(enter(device.sign(await ask(), { origin: 'https://evil.example' })))).toBe('FACTOR.REFUSED');
    world.advance(3_600_000);
    await ask();
    const proof = { kind: 'passkey', answer: device.sign(await ask()) } as const;
    const official = await caller(world, (await enter(proof.answer)).token);
    const asked = await askForFactor(world.deps, { caller: own.account, now: world.now(), ...own.post });
    const answer = device.sign(asked.passkey?.challenge ?? '');
    const stepping = stepUp(world.deps, { caller: official, now: world.now(), proof: { kind: 'passkey', answer } });
    expect(await problemOf(stepping)).toBe('OPERATOR.NO_CHALLENGE');
  });

  it('ends a challenge after five minutes', async () => {
    const { world, ask, enter, device } = await byPasskey();
    const late = await ask();
    world.advance(5 * 60 * MS_PER_SECOND);
    expect(await problemOf(enter(device.sign(late)))).toBe('OPERATOR.NO_CHALLENGE');
  });
});

describe('guessing a second factor', () => {
  it('waits longer and longer after the third time', async () => {
    const own = await byTotp();
    await own.add();
    own.world.advance(60 * MS_PER_SECOND);
    const wrong = () => own.enter(own.code() === '000000' ? '000001' : '000000');
    for (let time = 0; time < 3; time += 1) expect(await problemOf(wrong())).toBe('FACTOR.REFUSED');
    const locked = await refusalOf(own.enter());
    expect([locked.code, locked.retryAfterMs]).toEqual(['OPERATOR.LOCKED', 30 * MS_PER_SECOND]);
    own.world.advance(30 * MS_PER_SECOND);
    expect(await problemOf(wrong())).toBe('FACTOR.REFUSED');
    expect((await refusalOf(wrong())).retryAfterMs).toBe(60 * MS_PER_SECOND);
    own.world.advance(60 * MS_PER_SECOND);
    await own.enter();
    own.world.advance(30 * MS_PER_SECOND);
    expect(await problemOf(wrong())).toBe('FACTOR.REFUSED');
  });

  it('a thousand times at once is no more than a few tries', async () => {
    const own = await byTotp();
    await own.add();
    own.world.advance(60 * MS_PER_SECOND);
    const codes = Array.from({ length: 200 }, (_, index) => String(index).padStart(6, '0'));
    const outcomes = await Promise.all(codes.map((code) => problemOf(own.enter(code)).catch(() => 'in')));
    const judged = outcomes.filter((outcome) => outcome === 'FACTOR.REFUSED' || outcome === 'in');
    expect(judged.length).toBeLessThanOrEqual(3);
  });
});

describe('the session of an official', () => {
  const MINUTE = 60 * MS_PER_SECOND;

  it.each([
    [30 * MINUTE - 1, 'operator'],
    [30 * MINUTE, 'OPERATOR.ENDED'],
  ])('that nobody uses for %i ms: %s', async (ms, expected) => {
    const own = await byTotp();
    const { token } = await own.add();
    own.world.advance(ms);
    const outcome = await caller(own.world, token).then(
      ({ kind }) => kind,
      ({ code }) => code,
    );
    expect(outcome).toBe(expected);
  });

  it('goes on while it is used, and ends after ten hours all the same', async () => {
    const own = await byTotp();
    const { token, endsAt } = await own.add();
    expect(Date.parse(endsAt)).toBe(own.world.now() + OPERATOR_SESSION_MS);
    for (let step = 0; step < 23; step += 1) {
      own.world.advance(25 * MINUTE);
      expect((await caller(own.world, token)).kind).toBe('operator');
    }
    own.world.advance(Date.parse(endsAt) - own.world.now() - 1);
    expect((await caller(own.world, token)).kind).toBe('operator');
    own.world.advance(1);
    expect(await problemOf(caller(own.world, token))).toBe('OPERATOR.ENDED');
  });

  it('counts as stepped up for five minutes, and again after the factor was shown', async () => {
    const { world, session, device } = await byPasskey();
    world.advance(5 * MINUTE - 1);
    expect((await caller(world, session.token)).isSteppedUp).toBe(true);
    world.advance(1);
    const official = await caller(world, session.token);
    expect(official.isSteppedUp).toBe(false);
    const { passkey } = await askForStepUp(world.deps, { caller: official, now: world.now() });
    const answer = device.sign(passkey?.challenge ?? '');
    await stepUp(world.deps, { caller: official, now: world.now(), proof: { kind: 'passkey', answer } });
    expect((await caller(world, session.token)).isSteppedUp).toBe(true);
  });

  it.each(['', 'x', 'x.y', 'x.y.z', '....'])('is none by %j', async (token) => {
    const world = createWorld();
    const asking = operatorOfToken(world.deps, token, world.now());
    expect(await problemOf(asking)).toBe('OPERATOR.SIGN_IN');
    expect(world.calls).toEqual([]);
  });

  it('is none by a token that was changed', async () => {
    const own = await byTotp();
    const { token } = await own.add();
    const changed = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(await problemOf(caller(own.world, changed))).toBe('OPERATOR.ENDED');
  });

  it('costs two reads and no write within a minute', async () => {
    const own = await byTotp();
    const { token } = await own.add();
    own.world.forget();
    await caller(own.world, token);
    expect(own.world.calls).toEqual(['offices.findOperator', 'offices.findSignIn']);
  });
});
