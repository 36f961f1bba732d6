import type { ManagedPlace } from '@health-code/shared/place/place';
import { api } from '../../../core/api/api';
import { useDraft } from '../../../core/form/drafts';
import { useCheckedForm } from '../../../core/form/use-checked-form';
import { useTask } from '../../../core/task/use-task';
import { goBackTo } from '../../../platform/navigation';
import { draftName, emptyDraft } from './edit-draft';
import { editBody, editFaults } from './edit-place.shared';
import { usePosition } from './use-place-new';

/** State of the edit of a place. It is sent for the revision that it began with: what others changed since is never undone unseen. */
export function useEditPlace(place: ManagedPlace) {
  const { placeId } = place;
  const { form, change, drop } = useDraft(draftName(placeId), () => emptyDraft(place));
  const task = useTask(async () => {
    const body = editBody(form, place);
    if (body === undefined) return;
    await api('editPlace', { params: { placeId }, body });
    drop();
    goBackTo('place', { placeId });
  });
  return { form, change, position: usePosition(change), ...useCheckedForm(task, editFaults(form)) };
}
