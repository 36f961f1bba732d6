import type { GateId } from '@health-code/shared/gate/gate';
import type { AccountCaller } from '@health-code/shared/rights/caller';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import type { Looker } from '../access/note-access.ts';

/** A gate with the place that it stands at. */
export interface OwnGate {
  readonly gate: GateRecord;
  readonly place: PlaceRecord;
}

/**
 * A gate of this account at an active place. Throws GATE.NOT_FOUND for everyone else's, after a dismissal, and while the
 * place is not active.
 */
export async function getOwnGate(
  { stores }: Needs<never, 'gates' | 'places'>,
  caller: AccountCaller,
  gateId: GateId,
): Promise<OwnGate> {
  const gate = await stores.gates.find(gateId);
  const place = gate && (await stores.places.find(gate.placeId));
  requireRight(caller, 'gate.work', { kind: 'gate', post: gate, placeState: place?.state });
  return { gate: gate as GateRecord, place: place as PlaceRecord };
}

/** Under which names the person is told of a look at this gate. */
export function lookerOf({ gate, place }: OwnGate): Looker {
  return { gateId: gate.gateId, gateLabel: gate.label, placeName: place.name };
}
