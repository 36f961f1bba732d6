import type { Deletion } from '@health-code/shared/privacy/deletion';
import { toIso } from '@health-code/shared/time/shanghai';
import type { DeletionRecord } from '../../stores/deletion/deletion-store.ts';

/** A deletion as its receipt says it. */
export function deletionView(record: DeletionRecord): Deletion {
  const { deletionId, of, requestedAt, finishedAt, deleted, kept } = record;
  return {
    ...{ deletionId, of, state: finishedAt === undefined ? 'going' : 'done' },
    requestedAt: toIso(requestedAt),
    finishedAt: finishedAt === undefined ? null : toIso(finishedAt),
    deleted,
    kept,
  };
}
