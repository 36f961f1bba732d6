import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { account, addPerson } from '../../testing/world-people.ts';
import { listPeople } from './list-people.ts';
import { personView } from './person-view.ts';

describe('listing the people of an account', () => {
  it('gives them masked, in the order in which they applied, and nobody of another account', async () => {
    const world = createWorld();
    const first = await addPerson(world, { serial: 9 });
    world.advance(1);
    const second = await addPerson(world, { serial: 3 });
    await addPerson(world, { serial: 4, accountId: 'neighbour' });
    const records = await world.deps.stores.people.getMany([first.personId, second.personId]);
    const answer = await listPeople(world.deps, { caller: account('family'), now: world.now() });
    expect(answer).toEqual(records.map((record) => personView(world.deps, record)));
    expect(world.writes()).toEqual([]);
  });

  it('gives nobody for an account without people', async () => {
    const world = createWorld();
    expect(await listPeople(world.deps, { caller: account('nobody'), now: world.now() })).toEqual([]);
  });
});
