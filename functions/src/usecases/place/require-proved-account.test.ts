import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, newPlace } from '../../testing/world-places.ts';
import { applyAs, OWN_PHONE, recordProofs, SQUATTER, seenRow } from '../../testing/world-proofs.ts';
import { acceptInvitation } from '../gate/accept-invitation.ts';
import { makeHandover } from '../person/make-handover.ts';
import { inviteStaff } from '../staff/invite-staff.ts';
import { getVisitorLog } from './get-visitor-log.ts';
import { registerPlace } from './register-place.ts';

const register = (world: World, caller: ReturnType<typeof callerOf>) =>
  registerPlace(world.deps, { ...asAccount(world, caller), place: newPlace() });

async function seenManager(PROOF_FOR_PLACE: string) {
  const world = createWorld({ settings: { PROOF_FOR_PLACE } });
  const caller = callerOf(await signIn(world, { phone: OWN_PHONE }));
  await applyAs(world, caller);
  const prove = () => recordProofs(world, seenRow(world));
  return { world, caller, prove };
}

describe('who runs a place', () => {
  it('need prove nothing unless the settings say so, and nobody looks', async () => {
    const world = createWorld();
    const caller = callerOf(await signIn(world));
    expect((await register(world, caller)).name).toBe('郑州站');
    expect(world.calls.filter((call) => call.startsWith('people.'))).toEqual([]);
  });

  it.each(['matched', 'seen'])('has to be %s before a place is registered', async (level) => {
    const { world, caller, prove } = await seenManager(level);
    world.forget();
    expect(await problemOf(register(world, caller))).toBe('PROOF.NEEDED');
    expect(world.calls).toEqual(['people.findProof']);
    await prove();
    expect((await register(world, caller)).name).toBe('郑州站');
  });

  it('is not proved by a relative', async () => {
    const { world } = await seenManager('seen');
    const other = callerOf(await signIn(world, { phone: SQUATTER }));
    await recordProofs(world, seenRow(world, { phone: SQUATTER, relation: 'relative' }));
    const { person } = await applyAs(world, other, { relation: 'relative', consent: '1' });
    expect(person.proof.level).toBe('seen');
    const again = await applyAs(world, other, { relation: 'self' });
    expect(again.person).toMatchObject({ relation: 'relative', proof: { level: 'seen' } });
    expect(await problemOf(register(world, other))).toBe('PROOF.NEEDED');
  });

  it('is not proved any more by who left the account', async () => {
    const { world, caller, prove } = await seenManager('matched');
    await prove();
    await register(world, caller);
    const personId = (await world.deps.stores.people.listIds(caller.accountId))[0] as never;
    const { code } = await makeHandover(world.deps, { ...asAccount(world, caller), personId });
    const other = callerOf(await signIn(world, { phone: SQUATTER }));
    await applyAs(world, other, { handover: code });
    expect(await problemOf(register(world, caller))).toBe('PROOF.NEEDED');
  });

  it('reads no register and takes up no post as a manager without it, and may check codes', async () => {
    const { world, caller, prove } = await seenManager('seen');
    const place = await addPlace(createWorldIn(world), {});
    const call = { ...asAccount(world, 'owner'), placeId: place.placeId };
    const log = { day: '2026-11-21', hour: '12', cursor: undefined };
    expect(await problemOf(getVisitorLog(world.deps, { ...call, ...log }))).toBe('PROOF.NEEDED');
    const post = async (role: 'manager' | 'checker') => {
      const { invitation } = await inviteStaff(world.deps, { ...call, label: '东门', role });
      return acceptInvitation(world.deps, { ...asAccount(world, caller), invitation });
    };
    expect(await problemOf(post('manager'))).toBe('PROOF.NEEDED');
    expect((await post('checker')).role).toBe('checker');
    await prove();
    expect((await post('manager')).role).toBe('manager');
  });
});

/** The same world for whoever needs no proof: its owner registered before one was asked for. */
function createWorldIn(world: World): World {
  return { ...world, deps: { ...world.deps, settings: { ...world.deps.settings, PROOF_FOR_PLACE: 'declared' } } };
}
