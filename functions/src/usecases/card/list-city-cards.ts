import type { CityCard } from '@health-code/shared/card/city-card-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import { compareText } from '@health-code/shared/text/compare';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { cityCardView, isInForce } from './city-card-view.ts';

export interface ListCityCards extends Call {
  readonly personId: PersonId;
}

/** The person's cards in force. Throws PERSON.NOT_FOUND. */
export async function listCityCards(
  deps: Needs<'divisions', 'snapshots' | 'cityCards'>,
  { caller, personId, now }: ListCityCards,
): Promise<CityCard[]> {
  await requireOwnPerson(deps, caller, 'card.manage', personId);
  const cards = await deps.stores.cityCards.listByPerson(personId, now);
  return cards
    .filter((card) => isInForce(card, now))
    .sort((a, b) => compareText(a.cardId, b.cardId))
    .map((card) => cityCardView(deps, card));
}
