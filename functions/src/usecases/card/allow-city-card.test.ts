import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../testing/refusals.ts';
import { createWorld } from '../../testing/world.ts';
import { addPerson, asAccount } from '../../testing/world-people.ts';
import { bySource } from '../../testing/world-sources.ts';
import { allowCityCard } from './allow-city-card.ts';
import { recordCityCards } from './record-city-cards.ts';

async function cardHolder() {
  const world = createWorld();
  const person = await addPerson(world);
  const until = toIso(world.now() + MS_PER_DAY);
  const row = { id: 'r', city: '4101', number: 'A12345678', state: 'active', person: person.document, until };
  const record = (changed: object) =>
    recordCityCards(world.deps, {
      caller: bySource({ kinds: ['city-card'] }),
      now: world.now(),
      rows: [changed],
    });
  await record(row);
  world.forget();
  const { personId, caller } = person;
  const cardId = world.deps.ids.cityCard('4101', 'A12345678');
  const allow = (isAllowed: boolean, changes: object = {}) =>
    allowCityCard(world.deps, { ...asAccount(world, caller), personId, cardId, isAllowed, ...changes });
  return { world, cardId, allow, record, row, until };
}

describe("turning a city's card off and on", () => {
  it('answers with the card as it is then, by one write', async () => {
    const { world, cardId, allow, until } = await cardHolder();
    const view = { cardId, city: '4101', cityName: '河南省郑州市', ending: '5678', until };
    expect(await allow(false)).toEqual({ ...view, isAllowed: false });
    expect(world.writes()).toEqual(['cityCards.put']);
    expect(await allow(true)).toEqual({ ...view, isAllowed: true });
  });

  it('writes nothing where the card is so already', async () => {
    const { world, allow } = await cardHolder();
    expect((await allow(true)).isAllowed).toBe(true);
    expect(world.writes()).toEqual([]);
  });

  it.each([
    [MS_PER_DAY - 1, undefined],
    [MS_PER_DAY, 'CITY_CARD.NOT_FOUND'],
  ])('%i ms later, where the card lasts a day, ends with %s', async (ms, problem) => {
    const { world, allow } = await cardHolder();
    world.advance(ms);
    if (problem === undefined) expect((await allow(false)).isAllowed).toBe(false);
    else expect(await problemOf(allow(false))).toBe(problem);
  });

  it("refuses a withdrawn card, an unknown one, and another person's alike", async () => {
    const { world, allow, record } = await cardHolder();
    const other = await addPerson(world, { serial: 3 });
    expect(await problemOf(allow(false, { personId: other.personId }))).toBe('CITY_CARD.NOT_FOUND');
    expect(await problemOf(allow(false, { cardId: 'UNKNOWN' }))).toBe('CITY_CARD.NOT_FOUND');
    await record({ id: 'w', city: '4101', number: 'A12345678', state: 'withdrawn', revision: 1 });
    expect(await problemOf(allow(false))).toBe('CITY_CARD.NOT_FOUND');
    expect(await problemOf(allow(false, asAccount(world, 'stranger')))).toBe('PERSON.NOT_FOUND');
  });

  it('says that it lost a race against the issuer', async () => {
    const { world, allow, record, row } = await cardHolder();
    world.before('cityCards.put', () => record({ ...row, revision: 1, until: toIso(world.now() + 2 * MS_PER_DAY) }));
    expect(await problemOf(allow(false))).toBe('WRITE.CONFLICT');
    expect((await allow(false)).isAllowed).toBe(false);
  });
});
