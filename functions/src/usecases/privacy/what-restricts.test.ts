import { describe, expect, it } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { addPerson } from '../../testing/world-people.ts';
import { whatRestricts } from './what-restricts.ts';

describe('what restricts somebody under the rules of now', () => {
  const facts = async (colour: 'green' | 'red') => {
    const world = createWorld();
    const { personId } = await addPerson(world, { colour });
    return { world, facts: await world.deps.stores.facts.list(personId, world.now()) };
  };

  it('is nothing for somebody who is green', async () => {
    const { world, facts: known } = await facts('green');
    expect(await whatRestricts(world.deps, known, world.now())).toBeUndefined();
  });

  it('is the order for somebody who is red, until it has ended', async () => {
    const { world, facts: known } = await facts('red');
    const found = await whatRestricts(world.deps, known, world.now());
    expect(found?.facts.map(({ kind }) => kind)).toEqual(['order']);
    expect(await whatRestricts(world.deps, known, found?.until ?? 0)).toBeUndefined();
  });

  it('keeps what a correction corrects beside it', async () => {
    const { world, facts: known } = await facts('red');
    const order = known.find(({ kind }) => kind === 'order');
    const correction = { ...order, id: 'corrected', supersedes: order?.id } as (typeof known)[number];
    const found = await whatRestricts(world.deps, [...known, correction], world.now());
    expect(found?.facts.map(({ id }) => id).toSorted()).toEqual([order?.id, 'corrected'].toSorted());
  });
});
