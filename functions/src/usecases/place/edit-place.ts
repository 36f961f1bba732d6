import type { ManagedPlace, PlaceId } from '@health-code/shared/place/place';
import type { PlaceEdit } from '@health-code/shared/place/place-edit';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import type { PlaceRecord } from '../../stores/place/place-store.ts';
import { editErrors, editedPlace } from './edited-place.ts';
import { getPlaceFor } from './get-place-for.ts';
import { managedPlaceView } from './place-view.ts';
import { queueForReview } from './queue-for-review.ts';
import { requireApproved } from './require-active.ts';

type EditNeeds = Needs<'ids' | 'cipher' | 'settings', 'places' | 'gates'>;

export interface EditPlace extends Call {
  readonly placeId: PlaceId;
  readonly edit: PlaceEdit;
}

/**
 * Edits a place that is still as its author saw it. Where there are reviewers, a change of what they answer for waits for
 * one, while the place and its posters go on as they are; everything else holds at once. New entrances have working codes
 * before they are listed, and the posters of retired ones end with the edit. The same edit sent again is answered as before. Throws PLACE.NOT_FOUND, PLACE.PENDING, PLACE.CLOSED, REQUEST.INVALID, and PLACE.EDITED for any other revision.
 */
export async function editPlace(deps: EditNeeds, { caller, placeId, edit, now }: EditPlace): Promise<ManagedPlace> {
  const place = await getPlaceFor(deps, caller, 'place.run', placeId);
  requireApproved(place);
  const by = caller.accountId;
  const fingerprint = deps.ids.fingerprint([by, edit]);
  const isRepeated = place.lastEdit?.fingerprint === fingerprint && place.lastEdit.revision === edit.revision + 1;
  if (!isRepeated && place.revision !== edit.revision) throw new DomainError('PLACE.EDITED');
  const next = isRepeated ? place : await writeEdit(deps, place, { edit, by, fingerprint, now });
  return managedPlaceView(deps, next, by);
}

type Editing = Parameters<typeof editedPlace>[2];

async function writeEdit(deps: EditNeeds, place: PlaceRecord, editing: Editing): Promise<PlaceRecord> {
  const errors = editErrors(place, editing.edit);
  if (errors.length > 0) throw new InvalidInputError(errors);
  const { places } = deps.stores;
  const { placeId, lastEdit } = place;
  const next = editedPlace(deps, place, editing);
  if (lastEdit !== undefined) await places.putEdit(placeId, lastEdit);
  if (next.proposal !== undefined) await queueForReview(deps, place, editing.now);
  const isNew = (id: string) => place.entrances.every(({ entranceId }) => entranceId !== id);
  for (const entrance of next.entrances.filter(({ entranceId }) => isNew(entranceId)))
    await places.putCode({ ...entrance, placeId, status: 'active' }).catch(lostRaceAs('PLACE.EDITED'));
  await places.edit(next, place.revision).catch(lostRaceAs('PLACE.EDITED'));
  return next;
}
