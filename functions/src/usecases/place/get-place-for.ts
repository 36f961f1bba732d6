import type { PlaceId } from '@health-code/shared/place/place';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Action } from '@health-code/shared/rights/rights';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

/**
 * A place, for somebody who may do that there. Throws PLACE.NOT_FOUND for everyone else's, so that ids cannot be tried
 * out, and PLACE.OWNER_ONLY for a manager where only the owner may. One read for the owner, two for others.
 */
export async function getPlaceFor(
  { stores }: Needs<never, 'places' | 'gates'>,
  caller: AccountCaller,
  action: Action,
  placeId: PlaceId,
): Promise<PlaceRecord> {
  const place = await stores.places.find(placeId);
  if (place === undefined) throw new DomainError('PLACE.NOT_FOUND');
  const isOwner = place.accountId === caller.accountId;
  const posts = isOwner ? [] : await stores.gates.listPosts(placeId, caller.accountId);
  requireRight(caller, action, { kind: 'place', accountId: place.accountId, posts });
  return place;
}
