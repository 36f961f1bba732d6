import type { Deletion, DeletionPreview } from '@health-code/shared/privacy/deletion';
import { api } from '../../core/api/api';
import { forgetPeople } from '../../core/store/personal-storage';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { pageAddress, startAt } from '../../platform/navigation';
import { noteDeletedAccount } from './deleted-account';
import type { DeletionTarget } from './deletion-target.types';

/** What a deletion would delete now, and what it would leave. */
export async function previewOf(target: DeletionTarget): Promise<DeletionPreview> {
  if (target.of === 'account') return api('previewAccountDeletion', {});
  return (await api('getPersonData', { params: { personId: target.personId }, query: {} })).deletion;
}

/** Deletes until the receipt says that all is done, and shows it; nothing of who was deleted stays on the device. */
export function useDeletion(target: DeletionTarget) {
  const idempotencyKey = useIntentKey(target.of === 'person' ? target.personId : target.of);
  const ask = () =>
    target.of === 'person'
      ? api('deletePerson', { params: { personId: target.personId }, idempotencyKey })
      : api('deleteAccount', { idempotencyKey });
  return useTask(async () => {
    const { deletionId } = await finished(ask);
    if (target.of === 'account') noteDeletedAccount();
    else forgetPeople();
    startAt(pageAddress('receipt', { deletionId }));
  });
}

async function finished(ask: () => Promise<Deletion>): Promise<Deletion> {
  let deletion = await ask();
  while (deletion.state === 'going') deletion = await ask();
  return deletion;
}
