import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';
import { lostRaceAs } from '../../domain-error.ts';

/**
 * Ends what a former holder gave out: the paper code for good, and look-ups by city cards until the new one allows them.
 * Idempotent. Throws WRITE.CONFLICT.
 */
export async function endCards(
  { stores }: Needs<never, 'paperCodes' | 'cityCards'>,
  personId: PersonId,
  now: number,
): Promise<void> {
  const paper = await stores.paperCodes.findLatest(personId);
  if (paper !== undefined) await stores.paperCodes.put({ ...paper, state: 'revoked' });
  const cards = await stores.cityCards.listByPerson(personId, now);
  for (const card of cards.filter(({ isAllowed }) => isAllowed)) {
    await stores.cityCards
      .put({ ...card, isAllowed: false, revision: card.revision + 1 })
      .catch(lostRaceAs('WRITE.CONFLICT'));
  }
}
