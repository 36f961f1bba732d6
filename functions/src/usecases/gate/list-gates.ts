import type { Gate } from '@health-code/shared/gate/gate';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { gateView } from './gate-view.ts';

/** The account's gates at places that are active, newest first. */
export async function listGates({ stores }: Needs<never, 'gates' | 'places'>, { caller }: Call): Promise<Gate[]> {
  const all = await stores.gates.listByAccount(caller.accountId);
  const gates = all.filter(({ state }) => state === 'active').sort((a, b) => b.createdAt - a.createdAt);
  const places = await stores.places.getMany([...new Set(gates.map(({ placeId }) => placeId))]);
  const byId = new Map(places.map((place) => [place.placeId, place]));
  return gates.flatMap((gate) => {
    const place = byId.get(gate.placeId);
    return place?.state === 'active' ? [gateView({ gate, place })] : [];
  });
}
