import { DomainError } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';

/** Throws PLACE.PENDING, PLACE.SUSPENDED or PLACE.CLOSED. */
export function requireActive({ state }: Pick<PlaceRecord, 'state'>): void {
  if (state === 'pending') throw new DomainError('PLACE.PENDING');
  if (state === 'suspended') throw new DomainError('PLACE.SUSPENDED');
  if (state === 'closed') throw new DomainError('PLACE.CLOSED');
}
