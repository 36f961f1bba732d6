import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { callerOf, signIn } from '../../testing/world-accounts.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { addPlace } from '../../testing/world-places.ts';
import { addVisit } from '../../testing/world-visits.ts';
import { deleteAccount } from './delete-account.ts';
import { previewAccountDeletion } from './preview-account-deletion.ts';

describe('the preview of the deletion of an account', () => {
  it('says what the receipt will say, and writes nothing', async () => {
    const world = createWorld();
    const caller = callerOf(await signIn(world));
    const { accountId } = caller;
    const { personId } = await addPerson(world, { accountId });
    await addPerson(world, { accountId, serial: 3 });
    await addVisit(world, await addPlace(world, { accountId: 'elsewhere' }), personId);
    await addPlace(world, { accountId, state: 'closed' });
    const preview = await previewAccountDeletion(world.deps, asAccount(world, caller));
    expect(world.writes()).toEqual([]);
    const { deleted, kept } = await deleteAccount(world.deps, asAccount(world, caller, 'delete-1'));
    expect(preview).toEqual({ deleted, kept });
    expect(deleted).toContainEqual({ kind: 'people', count: 2 });
  });

  it.each(['active', 'suspended'] as const)('asks to close a place that is %s first', async (state) => {
    const world = createWorld();
    const { caller } = await addPlace(world, { state });
    expect(await problemOf(previewAccountDeletion(world.deps, asAccount(world, caller)))).toBe('ACCOUNT.HAS_PLACES');
  });
});
