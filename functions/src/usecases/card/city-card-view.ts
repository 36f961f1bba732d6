import type { CityCard } from '@health-code/shared/card/city-card-schema';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import type { CityCardRecord } from '../../stores/city-card/city-card-store.ts';

/** Whether a card is the person's still, whether or not they let doors use it. */
export const isInForce = (card: CityCardRecord, now: number): boolean =>
  card.state === 'active' && card.expiresAt > now;

/** A card as the person sees it. */
export function cityCardView({ divisions }: Needs<'divisions'>, card: CityCardRecord): CityCard {
  const { cardId, city, ending, expiresAt, isAllowed } = card;
  return { cardId, city, cityName: divisions().fullName(city), ending, until: toIso(expiresAt), isAllowed };
}
