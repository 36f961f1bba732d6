import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { Gate } from '@health-code/shared/gate/gate';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { gateView } from './gate-view.ts';

/** A page of the account's gates at places that are active, newest first. Throws REQUEST.INVALID. */
export async function listGates(
  { cursors, stores }: Needs<'cursors', 'gates' | 'places'>,
  { caller: { accountId }, cursor }: PagedCall,
): Promise<TellingPage<Gate>> {
  const list = ['gates', accountId];
  const page = { limit: PAGE_ROWS, after: cursors.open(list, cursor) };
  const { items, next } = await stores.gates.listByAccount(accountId, page);
  const gates = items.filter(({ state }) => state === 'active').sort((a, b) => b.createdAt - a.createdAt);
  const places = await stores.places.getMany([...new Set(gates.map(({ placeId }) => placeId))]);
  const byId = new Map(places.map((place) => [place.placeId, place]));
  const rows = gates.flatMap((gate) => {
    const place = byId.get(gate.placeId);
    return place?.state === 'active' ? [gateView({ gate, place })] : [];
  });
  return { rows, next: cursors.seal(list, next) };
}
