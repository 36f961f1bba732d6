import type { PlaceId } from '@health-code/shared/place/place';
import type { Needs } from '../../config/deps.ts';
import type { GateRecord } from '../../stores/gate/gate-store.ts';

/** The posts of these accounts at a place, dismissed ones as well: one query for each account. */
export async function postsOf(
  { stores }: Needs<never, 'gates'>,
  placeId: PlaceId,
  accountIds: readonly string[],
): Promise<GateRecord[]> {
  const posts = [...new Set(accountIds)].map((accountId) => stores.gates.listPosts(placeId, accountId));
  return (await Promise.all(posts)).flat();
}
