import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { PlaceProposal, PlaceRecord } from '../../stores/place/place-store.ts';

/** `revision` says which change of a place was looked at; a place that is new has none. */
export type PlaceDecision = { readonly revision?: number | undefined } & (
  | { readonly decision: 'accept' }
  | { readonly decision: 'refuse'; readonly note: string }
);

interface ReviewProposal {
  readonly place: PlaceRecord;
  readonly proposal: PlaceProposal;
  readonly review: PlaceDecision;
  /** The reviewer's source. */
  readonly by: string;
  readonly now: number;
}

/**
 * Decides on a change that waits, for a reviewer who says which one they saw: accepted, it holds; refused, it stays beside
 * the place with the reviewer's note. Throws WRITE.CONFLICT where another change waits by now.
 */
export async function reviewProposal(
  { stores }: Needs<never, 'places'>,
  { place, proposal, review, by, now }: ReviewProposal,
): Promise<PlaceRecord> {
  if (review.revision !== proposal.revision) throw new DomainError('WRITE.CONFLICT');
  const { name, subKind, address, location } = proposal;
  const revision = place.revision + 1;
  const decided =
    review.decision === 'accept'
      ? { name, subKind, address, location, proposal: undefined }
      : { proposal: { ...proposal, refusal: review.note } };
  // A change waits only until the next edit, so the last edit is the one that made it.
  const lastEdit = place.lastEdit && { ...place.lastEdit, review: { by, at: now, decision: review.decision } };
  const next: PlaceRecord = { ...place, ...decided, revision, lastEdit };
  await stores.places.edit(next, place.revision).catch(lostRaceAs('WRITE.CONFLICT'));
  return next;
}
