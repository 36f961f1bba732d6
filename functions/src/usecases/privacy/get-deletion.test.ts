import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { NOBODY } from '../../testing/world-accounts.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { deletePerson } from './delete-person.ts';
import { getDeletion } from './get-deletion.ts';

describe('the receipt of a deletion', () => {
  it('is read by whoever has its id, and holds no id of anybody', async () => {
    const world = createWorld();
    const { caller, personId } = await addPerson(world);
    const receipt = await deletePerson(world.deps, { ...asAccount(world, caller, 'delete-1'), personId });
    const { deletionId } = receipt;
    expect(await getDeletion(world.deps, { caller: NOBODY, deletionId, now: world.now() })).toEqual(receipt);
    const stored = JSON.stringify(await world.deps.stores.deletions.find(deletionId));
    for (const id of [personId, caller.accountId]) expect(stored).not.toContain(id);
  });

  it('is not found under another id', async () => {
    const { deps, now } = createWorld();
    const read = getDeletion(deps, { caller: NOBODY, deletionId: '0'.repeat(26), now: now() });
    expect(await problemOf(read)).toBe('DELETION.NOT_FOUND');
  });
});
