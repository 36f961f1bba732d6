import type { CityCard } from '@health-code/shared/card/city-card-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { CityCardRecord } from '../../stores/city-card/city-card-store.ts';
import { getOwnSnapshot } from '../code/snapshots.ts';

export interface CardsCall {
  readonly accountId: string;
  readonly personId: PersonId;
  readonly now: number;
}

/** The person's cards that are good now. Throws PERSON.NOT_FOUND. */
export async function listCityCards(deps: Deps, { accountId, personId, now }: CardsCall): Promise<CityCard[]> {
  await getOwnSnapshot(deps, accountId, personId, now);
  const cards = await deps.stores.cityCards.listByPerson(personId, now);
  return cards
    .filter((card) => isGood(card, now))
    .sort((a, b) => (a.cardId < b.cardId ? -1 : 1))
    .map((card) => view(deps, card));
}

/** Turns a card on or off for doors. Throws PERSON.NOT_FOUND, CITY_CARD.NOT_FOUND, WRITE.CONFLICT. */
export async function allowCityCard(
  deps: Deps,
  { accountId, personId, now }: CardsCall,
  cardId: string,
  isAllowed: boolean,
): Promise<CityCard> {
  await getOwnSnapshot(deps, accountId, personId, now);
  const card = await deps.stores.cityCards.findLatest(cardId);
  if (card?.personId !== personId || !isGood(card, now)) throw new DomainError('CITY_CARD.NOT_FOUND');
  if (card.isAllowed === isAllowed) return view(deps, card);
  const next = { ...card, isAllowed, revision: card.revision + 1 };
  await deps.stores.cityCards.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return view(deps, next);
}

/** Whose card a door has before it; undefined alike for an unknown one, one that ended, and one that was turned off. */
export async function findByCityCard(
  deps: Deps,
  { city, number, now }: { city: string; number: string; now: number },
): Promise<PersonId | undefined> {
  const card = await deps.stores.cityCards.find(deps.ids.cityCard(city, number));
  return card?.isAllowed && isGood(card, now) ? card.personId : undefined;
}

const isGood = (card: CityCardRecord, now: number): boolean => card.state === 'active' && card.expiresAt > now;

function view(deps: Deps, { cardId, city, ending, expiresAt, isAllowed }: CityCardRecord): CityCard {
  return { cardId, city, cityName: deps.divisions().fullName(city), ending, until: toIso(expiresAt), isAllowed };
}
