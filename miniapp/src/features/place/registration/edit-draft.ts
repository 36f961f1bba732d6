import type { ManagedPlace } from '@health-code/shared/place/place';
import { keepDraft, readDraft } from '../../../core/form/drafts';
import { editFormOf } from './edit-place.shared';
import { type EditDraft, rebased } from './rebase-edit.shared';

export const draftName = (placeId: string): string => `place-edit ${placeId}`;

export function emptyDraft(place: ManagedPlace): EditDraft {
  const form = editFormOf(place);
  return { ...form, base: form };
}

/** Puts what was typed on the place as it is now, where others have changed it since; tells whether they have. */
export function carryOver(place: ManagedPlace): boolean {
  const { base, ...now } = emptyDraft(place);
  const kept = readDraft<EditDraft>(draftName(place.placeId));
  if (kept === undefined || kept.revision === place.revision) return false;
  keepDraft(draftName(place.placeId), { ...rebased(kept, now), base });
  return true;
}
