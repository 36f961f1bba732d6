import { cityOf } from '@health-code/shared/card/city-card';
import { readPaperCode } from '@health-code/shared/card/paper-code';
import type { LookupBy } from '@health-code/shared/gate/gate';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';
import { isInForce } from '../card/city-card-view.ts';
import { isPaperCodeInForce } from '../card/paper-code-in-force.ts';

type FindNeeds = Needs<'ids', 'cityCards' | 'paperCodes'>;

/**
 * Whom a document, a paper code or a city's card leads to. Undefined alike for a card that is unknown, revoked, turned
 * off, or at its end. A document always leads to an id, whether or not anybody applied with it.
 */
export async function findByLookup(
  deps: FindNeeds,
  by: LookupBy,
  { division, now }: { readonly division: string; readonly now: number },
): Promise<PersonId | undefined> {
  if (by.kind === 'document') return deps.ids.person(by.document);
  if (by.kind === 'paper') return findByPaperCode(deps, by.code, now);
  // A card of the city that the place lies in, unless the city was typed.
  return findByCityCard(deps, by.city ?? (cityOf(division) as string), by.number, now);
}

async function findByPaperCode({ stores }: FindNeeds, text: string, now: number): Promise<PersonId | undefined> {
  const code = readPaperCode(text);
  const record = code === undefined ? undefined : await stores.paperCodes.find(code);
  return isPaperCodeInForce(record, now) ? record.personId : undefined;
}

async function findByCityCard(
  { ids, stores }: FindNeeds,
  city: string,
  number: string,
  now: number,
): Promise<PersonId | undefined> {
  const card = await stores.cityCards.find(ids.cityCard(city, number));
  return card?.isAllowed && isInForce(card, now) ? card.personId : undefined;
}
