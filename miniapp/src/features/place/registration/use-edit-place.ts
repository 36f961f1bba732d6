import type { ManagedPlace } from '@health-code/shared/place/place';
import { api } from '../../../core/api/api';
import { useDraft } from '../../../core/form/drafts';
import { useCheckedForm } from '../../../core/form/use-checked-form';
import { useTask } from '../../../core/task/use-task';
import { goBackTo } from '../../../platform/navigation';
import { editBody, editFaults, editFormOf } from './edit-place.shared';
import { usePosition } from './use-place-new';

/** State of the edit of a place. A draft belongs to the revision that was read: what others changed since is never undone unseen. */
export function useEditPlace(place: ManagedPlace) {
  const { placeId, revision } = place;
  const { form, change, drop } = useDraft(`place-edit ${placeId} ${revision}`, () => editFormOf(place));
  const task = useTask(async () => {
    const body = editBody(form, place);
    if (body === undefined) return;
    await api('editPlace', { params: { placeId }, body });
    drop();
    goBackTo('place', { placeId });
  });
  return { form, change, position: usePosition(change), ...useCheckedForm(task, editFaults(form)) };
}
