import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { bySource } from '../../testing/world-sources.ts';
import { getPaperCode } from '../card/get-paper-code.ts';
import { issuePaperCode } from '../card/issue-paper-code.ts';
import { listCityCards } from '../card/list-city-cards.ts';
import { recordCityCards } from '../card/record-city-cards.ts';
import { endCards } from './end-cards.ts';

const bring = (world: World, number: string, person: object) =>
  recordCityCards(world.deps, {
    caller: bySource({ kinds: ['city-card'] }),
    now: world.now(),
    rows: [{ id: number, city: '4101', number, state: 'active', person, until: '2030-01-01T00:00:00.000Z' }],
  });

describe('ending what a former holder gave out', () => {
  it('revokes the paper code and stops look-ups by every city card, once', async () => {
    const world = createWorld();
    const { caller, personId, document } = await addPerson(world);
    const call = { ...asAccount(world, caller), personId };
    await issuePaperCode(world.deps, call);
    for (const number of ['A12345678', 'B12345678']) await bring(world, number, document);
    for (let time = 0; time < 2; time += 1) await endCards(world.deps, personId, world.now());
    expect(await problemOf(getPaperCode(world.deps, call))).toBe('PAPER_CODE.NOT_FOUND');
    const cards = await listCityCards(world.deps, call);
    expect(cards.map(({ isAllowed }) => isAllowed)).toEqual([false, false]);
    expect(world.writes().filter((write) => write === 'cityCards.put')).toHaveLength(4);
  });

  it('is told of a card that changed at the same moment', async () => {
    const world = createWorld();
    const { personId, document } = await addPerson(world);
    await bring(world, 'A12345678', document);
    const [card] = await world.deps.stores.cityCards.listByPerson(personId, world.now());
    world.before('cityCards.put', () =>
      world.deps.stores.cityCards.put({ ...(card as never as object), revision: 2 } as never),
    );
    expect(await problemOf(endCards(world.deps, personId, world.now()))).toBe('WRITE.CONFLICT');
  });

  it('does nothing for who has none', async () => {
    const world = createWorld();
    const { personId } = await addPerson(world);
    await endCards(world.deps, personId, world.now());
    expect(world.writes()).toEqual([]);
  });
});
