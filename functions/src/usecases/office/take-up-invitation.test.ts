import { OPERATOR_INVITATION_MS } from '@health-code/shared/office/operator';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import { describe, expect, it } from 'vitest';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { addOffice, addOperator, grants } from '../../testing/world-offices.ts';
import { endOperator } from './end-operator.ts';
import { inviteOperator } from './invite-operator.ts';
import { listPosts } from './list-posts.ts';
import { takeUpInvitation } from './take-up-invitation.ts';

const PHONE = '13900139000';

async function invited(world: World = createWorld()) {
  const officeId = await addOffice(world);
  const head = await addOperator(world, officeId);
  const person = { name: '韩梅梅', phone: PHONE, powers: grants(world, 'audit') };
  const call = { caller: head.caller, now: world.now(), officeId, person, idempotencyKey: 'invite-1' };
  const { invitation, operator } = await inviteOperator(world.deps, call);
  const account = callerOf(await signIn(world, { phone: PHONE }));
  world.forget();
  const takeUp = (caller: AccountCaller = account, text = invitation) =>
    takeUpInvitation(world.deps, { caller, now: world.now(), invitation: text });
  return { world, officeId, head, operator, invitation, account, takeUp };
}

describe('taking up the invitation of an official', () => {
  it('makes somebody join, who can do nothing yet and sees where', async () => {
    const { world, operator, account, takeUp } = await invited();
    expect(await takeUp()).toMatchObject({ operatorId: operator.operatorId, state: 'joining' });
    const posts = await listPosts(world.deps, { caller: account, now: world.now() });
    expect(posts).toMatchObject([{ name: '韩梅梅', state: 'joining', factors: [], office: { division: '4101' } }]);
  });

  it('is the same again for the same account, however it is typed', async () => {
    const { world, invitation, account, takeUp } = await invited();
    const first = await takeUp();
    expect(await takeUp(account, ` ${invitation}\n`)).toEqual(first);
    expect(await listPosts(world.deps, { caller: account, now: world.now() })).toHaveLength(1);
  });

  it('goes through after it broke off anywhere', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: (world) => invited(world),
      act: (_world, { takeUp }) => takeUp(),
      read: async (world, { account }) =>
        (await listPosts(world.deps, { caller: account, now: world.now() })).map(({ state, name }) => [state, name]),
    });
    expect(undisturbed).toEqual([['joining', '韩梅梅']]);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });

  it('by another phone is refused as one that does not exist, and changes nothing', async () => {
    const { world, takeUp } = await invited();
    const stranger = callerOf(await signIn(world, { phone: '13700137000' }));
    expect(await problemOf(takeUp(stranger))).toBe('INVITATION.UNKNOWN');
    expect(world.writes().filter((write) => write.startsWith('offices.'))).toEqual([]);
    expect((await takeUp()).state).toBe('joining');
    expect(await problemOf(takeUp(stranger))).toBe('INVITATION.USED');
  });

  it.each([
    ['nothing', () => ''],
    ['a token of another form', () => 'x.y.z'],
    ['another secret', (text: string) => `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`],
    ['more than it is', (text: string) => `${text}.0`],
    ['less than it is', (text: string) => text.slice(0, -1)],
  ])('with %s is refused', async (_name, change) => {
    const { takeUp, account, invitation } = await invited();
    expect(await problemOf(takeUp(account, change(invitation)))).toBe('INVITATION.UNKNOWN');
  });

  it.each([
    [OPERATOR_INVITATION_MS - 1, undefined],
    [OPERATOR_INVITATION_MS, 'INVITATION.USED'],
  ])('%i ms after it was made ends with %s', async (ms, problem) => {
    const { world, takeUp } = await invited();
    world.advance(ms);
    if (problem === undefined) expect((await takeUp()).state).toBe('joining');
    else expect(await problemOf(takeUp())).toBe(problem);
  });

  it('is over once a colleague has ended it', async () => {
    const { world, head, officeId, operator, takeUp } = await invited();
    await endOperator(world.deps, { caller: head.caller, now: world.now(), officeId, operatorId: operator.operatorId });
    expect(await problemOf(takeUp())).toBe('INVITATION.UNKNOWN');
  });

  it('is tried so many times a day', async () => {
    const { takeUp, account } = await invited();
    const outcomes = [];
    for (let time = 0; time < 30; time += 1) outcomes.push(await problemOf(takeUp(account, 'guess')));
    expect(new Set(outcomes)).toEqual(new Set(['INVITATION.UNKNOWN', 'REQUEST.TOO_MANY']));
  });
});
