import { DomainError } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

/** For what waits for no reopening, such as printing its posters: a suspended place may. Throws PLACE.PENDING or PLACE.CLOSED. */
export function requireApproved({ state }: Pick<PlaceRecord, 'state'>): void {
  if (state === 'pending') throw new DomainError('PLACE.PENDING');
  if (state === 'closed') throw new DomainError('PLACE.CLOSED');
}

/** Throws PLACE.PENDING, PLACE.CLOSED, or PLACE.SUSPENDED with what the place tells its visitors. */
export function requireActive(place: Pick<PlaceRecord, 'state' | 'suspension'>): void {
  requireApproved(place);
  if (place.state === 'suspended') throw new DomainError('PLACE.SUSPENDED', { suspension: place.suspension });
}
