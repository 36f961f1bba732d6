import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { bySource } from '../../testing/world-sources.ts';
import { listCityCards } from './list-city-cards.ts';
import { recordCityCards } from './record-city-cards.ts';

async function withCards() {
  const world = createWorld();
  const person = await addPerson(world);
  const row = { id: 'r', city: '4101', state: 'active', person: person.document };
  const rows = [1, 2, 3].map((days) => ({
    ...row,
    number: `A1234567${days}`,
    until: toIso(world.now() + days * MS_PER_DAY),
  }));
  const withdrawn = { id: 'w', city: '4101', state: 'withdrawn', number: 'A12345673', revision: 1 };
  await recordCityCards(world.deps, {
    caller: bySource({ kinds: ['city-card'] }),
    now: world.now(),
    rows: [...rows, withdrawn],
  });
  world.forget();
  const list = (accountId = 'family') =>
    listCityCards(world.deps, { ...asAccount(world, accountId), personId: person.personId });
  return { world, list };
}

describe("listing a person's cards", () => {
  it('gives those in force in the order of their ids, and none that was withdrawn', async () => {
    const { world, list } = await withCards();
    const cards = await list();
    const ids = ['A12345671', 'A12345672'].map((number) => world.deps.ids.cityCard('4101', number));
    expect(cards.map(({ cardId }) => cardId)).toEqual(ids.sort());
    expect(cards.map(({ ending }) => ending).sort()).toEqual(['5671', '5672']);
    expect(world.writes()).toEqual([]);
  });

  it('gives a card until the millisecond before its end', async () => {
    const { world, list } = await withCards();
    world.advance(MS_PER_DAY - 1);
    expect(await list()).toHaveLength(2);
    world.advance(1);
    expect((await list()).map(({ ending }) => ending)).toEqual(['5672']);
  });

  it('tells nobody else, and does not even read for them', async () => {
    const { world, list } = await withCards();
    expect(await problemOf(list('stranger'))).toBe('PERSON.NOT_FOUND');
    expect(world.calls).toEqual(['snapshots.find']);
  });
});
