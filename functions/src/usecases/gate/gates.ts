import { type Gate, type GateId, gateIdSchema } from '@health-code/shared/gate/gate';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { GateRecord } from '../../stores/gate/gate-store.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { publicPlaceView, requireActive } from '../place/place-view.ts';

/** A gate with the place that it stands at. */
export interface OwnGate {
  readonly gate: GateRecord;
  readonly place: PlaceRecord;
}

/** A gate of this account at an active place. Throws GATE.NOT_FOUND for everyone else's, after a dismissal, and while the place is not active. */
export async function getOwnGate(deps: Deps, accountId: string, gateId: GateId): Promise<OwnGate> {
  const gate = await deps.stores.gates.find(gateId);
  if (gate?.accountId !== accountId || gate.state !== 'active') throw new DomainError('GATE.NOT_FOUND');
  const place = await deps.stores.places.find(gate.placeId);
  if (place?.state !== 'active') throw new DomainError('GATE.NOT_FOUND');
  return { gate, place };
}

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

/**
 * Takes up an invitation. The same account with the same invitation gets the same gate, so a retry is safe. Throws
 * INVITATION.UNKNOWN, INVITATION.USED, and the place's own state.
 */
export async function acceptInvitation(deps: Deps, accountId: string, code: string, now: number): Promise<Gate> {
  const invitation = await deps.stores.gates.findInvitation(code);
  if (invitation === undefined) throw new DomainError('INVITATION.UNKNOWN');
  if (invitation.expiresAt <= now) throw new DomainError('INVITATION.USED');
  const place = await deps.stores.places.find(invitation.placeId);
  if (place === undefined) throw new DomainError('INVITATION.UNKNOWN');
  requireActive(place);
  await deps.stores.gates.useInvitation(code, accountId).catch(lostRaceAs('INVITATION.USED'));
  const gateId = gateIdSchema.parse(deps.ids.intention(accountId, code, 'gate'));
  const { label, role } = invitation;
  const offered = { gateId, accountId, placeId: place.placeId, label, role, state: 'active', createdAt: now } as const;
  const gate = await deps.stores.gates.add(offered);
  if (gate.state === 'dismissed') throw new DomainError('INVITATION.USED');
  return gateView({ gate, place });
}

/** The account's gates at places that are active, newest first. */
export async function listOwnGates(deps: Deps, accountId: string): Promise<Gate[]> {
  const all = await deps.stores.gates.listByAccount(accountId);
  const gates = all.filter(({ state }) => state === 'active');
  const places = new Map(
    (await deps.stores.places.getMany([...new Set(gates.map((gate) => gate.placeId))])).map((place) => [
      place.placeId,
      place,
    ]),
  );
  return gates
    .sort((a, b) => b.createdAt - a.createdAt)
    .flatMap((gate) => {
      const place = places.get(gate.placeId);
      return place?.state === 'active' ? [gateView({ gate, place })] : [];
    });
}
