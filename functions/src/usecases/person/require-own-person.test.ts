import type { PersonId } from '@health-code/shared/person/person-id';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { account, addPerson } from '../../testing/world-people.ts';
import { requireHolder, requireOwnPerson } from './require-own-person.ts';

const ask = async (accountId: string, personId?: PersonId) => {
  const world = createWorld();
  const own = await addPerson(world);
  const answer = requireOwnPerson(world.deps, account(accountId), 'access.list', personId ?? own.personId);
  return { world, answer, own };
};

describe('asking whose person it is', () => {
  it('gives the snapshot of a person of the account by one read and no write', async () => {
    const { world, answer, own } = await ask('family');
    expect(await answer).toEqual(await world.deps.stores.snapshots.findLatest(own.personId));
    expect(world.calls).toEqual(['snapshots.find', 'snapshots.findLatest']);
  });

  it.each([
    ["another account's person", 'neighbour', undefined],
    ['nobody', 'family', 'NOBODY' as PersonId],
  ])('refuses %s alike, by one read', async (_name, accountId, personId) => {
    const { world, answer } = await ask(accountId, personId);
    expect(await problemOf(answer)).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });

  it('refuses a snapshot that was read already and is not there', () => {
    expect(() => requireHolder(account('family'), 'access.list', undefined)).toThrow(
      'Person not found in this account',
    );
  });
});
