import type { Gate } from '@health-code/shared/gate/gate';
import { toIso } from '@health-code/shared/time/shanghai';
import { publicPlaceView } from '../place/place-view.ts';
import type { OwnGate } from './own-gate.ts';

/** A gate as its member of staff sees it. */
export function gateView({ gate, place }: OwnGate): Gate {
  const entranceId = place.entrances[0]?.entranceId ?? '';
  return {
    gateId: gate.gateId,
    place: publicPlaceView(place, entranceId),
    label: gate.label,
    role: gate.role,
    createdAt: toIso(gate.createdAt),
  };
}
