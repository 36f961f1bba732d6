import type { PlaceRecord } from '../../stores/place/place-store.ts';

type Reviewed = Pick<PlaceRecord, 'state' | 'createdAt' | 'proposal'>;

/** Since when a place, or a change of it, waits for a reviewer; undefined where nothing waits. */
export function waitingSince({ state, createdAt, proposal }: Reviewed): number | undefined {
  if (state === 'pending') return createdAt;
  const isWaiting = proposal !== undefined && proposal.refusal === null && state !== 'closed';
  return isWaiting ? proposal.at : undefined;
}
