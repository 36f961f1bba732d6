import type { CityCard } from '@health-code/shared/card/city-card-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { cityCardView, isInForce } from './city-card-view.ts';

export interface AllowCityCard extends Call {
  readonly personId: PersonId;
  readonly cardId: string;
  readonly isAllowed: boolean;
}

/** Turns a card on or off for doors. Idempotent. Throws PERSON.NOT_FOUND, CITY_CARD.NOT_FOUND, WRITE.CONFLICT. */
export async function allowCityCard(
  deps: Needs<'divisions', 'snapshots' | 'cityCards'>,
  { caller, personId, cardId, isAllowed, now }: AllowCityCard,
): Promise<CityCard> {
  await requireOwnPerson(deps, caller, 'card.manage', personId);
  const card = await deps.stores.cityCards.findLatest(cardId);
  if (card?.personId !== personId || !isInForce(card, now)) throw new DomainError('CITY_CARD.NOT_FOUND');
  if (card.isAllowed === isAllowed) return cityCardView(deps, card);
  const next = { ...card, isAllowed, revision: card.revision + 1 };
  await deps.stores.cityCards.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return cityCardView(deps, next);
}
