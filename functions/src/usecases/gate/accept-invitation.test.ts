import type { PlaceId, PlaceState } from '@health-code/shared/place/place';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import { crashAtEachWrite } from '../../testing/crashes.ts';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { asAccount } from '../../testing/world-people.ts';
import { addPlace, type SomePlace } from '../../testing/world-places.ts';
import { dismissStaff } from '../staff/dismiss-staff.ts';
import { inviteStaff } from '../staff/invite-staff.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { gateView } from './gate-view.ts';

const invite = async (world: World, { placeId }: SomePlace, key = 'k') =>
  (await inviteStaff(world.deps, { ...asAccount(world, 'owner', key), placeId, label: '东门', role: 'manager' }))
    .invitation;
const accept = (world: World, invitation: string, accountId = 'li') =>
  acceptInvitation(world.deps, { ...asAccount(world, accountId), invitation });

async function invited() {
  const world = createWorld();
  const place = await addPlace(world);
  const invitation = await invite(world, place);
  world.forget();
  return { world, place, invitation };
}

describe('accepting an invitation', () => {
  it('answers with the gate, in the role and under the label of the invitation', async () => {
    const { world, place, invitation } = await invited();
    const answer = await accept(world, invitation);
    const gate = (await world.deps.stores.gates.find(answer.gateId)) as GateRecord;
    expect(answer).toEqual(gateView({ gate, place: await place.record() }));
    expect(gate).toMatchObject({
      accountId: 'li',
      placeId: place.placeId,
      role: 'manager',
      label: '东门',
      state: 'active',
    });
    expect(world.writes()).toEqual(['gates.useInvitation', 'gates.add']);
  });

  it('gives the same account the same gate, and another account none', async () => {
    const { world, invitation } = await invited();
    const first = await accept(world, invitation);
    world.advance(1_000);
    expect(await accept(world, invitation)).toEqual(first);
    expect(await problemOf(accept(world, invitation, 'wang'))).toBe('INVITATION.USED');
    expect((await world.deps.stores.gates.listByAccount('wang', { limit: 100 })).items).toEqual([]);
  });

  it('refuses what a manager left open who was dismissed, also when they are a manager again', async () => {
    const { world, place, invitation } = await invited();
    const manager = await accept(world, invitation, 'manager');
    const { placeId } = place;
    const by = (key: string) =>
      inviteStaff(world.deps, { ...asAccount(world, 'manager', key), placeId, label: '西门', role: 'checker' });
    const [taken, open] = [await by('a'), await by('b')];
    const kept = await accept(world, taken.invitation, 'zhao');
    await dismissStaff(world.deps, { ...asAccount(world, 'owner'), placeId, gateId: manager.gateId });
    expect(await problemOf(accept(world, open.invitation, 'qian'))).toBe('INVITATION.USED');
    expect(await accept(world, taken.invitation, 'zhao')).toEqual(kept);
    world.advance(1_000);
    await accept(world, await invite(world, place, 'again'), 'manager');
    expect(await problemOf(accept(world, open.invitation, 'qian'))).toBe('INVITATION.USED');
    expect((await accept(world, (await by('c')).invitation, 'qian')).label).toBe('西门');
  });

  it.each([
    [MS_PER_DAY - 1, undefined],
    [MS_PER_DAY, 'INVITATION.USED'],
  ])('%i ms after it was made ends with %s', async (ms, problem) => {
    const { world, invitation } = await invited();
    world.advance(ms);
    if (problem === undefined) return expect((await accept(world, invitation)).label).toBe('东门');
    expect(await problemOf(accept(world, invitation))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    ['pending', 'PLACE.PENDING'],
    ['suspended', 'PLACE.SUSPENDED'],
    ['closed', 'PLACE.CLOSED'],
  ] as const)('at a %s place ends with %s, and leaves the invitation unused', async (state: PlaceState, problem) => {
    const { world, place, invitation } = await invited();
    await world.deps.stores.places.changeState(place.placeId, 'active', state);
    world.forget();
    expect(await problemOf(accept(world, invitation))).toBe(problem);
    expect(world.writes()).toEqual([]);
  });

  it('says of no invitation what it says of one whose place is gone', async () => {
    const { world } = await invited();
    const record = {
      code: 'GONE',
      placeId: 'X' as PlaceId,
      label: '东门',
      role: 'checker',
      usedBy: undefined,
    } as const;
    await world.deps.stores.gates.addInvitation({ ...record, expiresAt: world.now() + 1 });
    for (const code of ['GONE', 'UNKNOWN']) expect(await problemOf(accept(world, code))).toBe('INVITATION.UNKNOWN');
  });

  it('does not take somebody back who was dismissed', async () => {
    const { world, invitation } = await invited();
    const { gateId } = await accept(world, invitation);
    await world.deps.stores.gates.dismiss((await world.deps.stores.gates.find(gateId)) as GateRecord);
    expect(await problemOf(accept(world, invitation))).toBe('INVITATION.USED');
  });

  it('gives the gate to one of two who accept at the same moment', async () => {
    const { world, invitation } = await invited();
    world.before('gates.useInvitation', () => accept(world, invitation, 'wang'));
    expect(await problemOf(accept(world, invitation))).toBe('INVITATION.USED');
    expect((await world.deps.stores.gates.listByAccount('li', { limit: 100 })).items).toEqual([]);
  });

  it('is completed by a retry, wherever it broke off', async () => {
    const { undisturbed, retried } = await crashAtEachWrite({
      prepare: async (world) => invite(world, await addPlace(world)),
      act: (world, invitation) => accept(world, invitation),
      read: async ({ deps }) => (await deps.stores.gates.listByAccount('li', { limit: 100 })).items,
    });
    expect(undisturbed).toHaveLength(1);
    for (const outcome of retried) expect(outcome).toEqual(undisturbed);
  });
});
