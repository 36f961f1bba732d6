import type { Deletion } from '@health-code/shared/privacy/deletion';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import type { DeletionRecord } from '../../stores/deletion/deletion-store.ts';
import { deletionView } from './deletion-view.ts';
import type { Tally } from './tally.ts';

export type DeletionNeeds = Needs<'settings', 'deletions'>;

/** Puts on record what is about to be deleted, before any of it is. */
export function beginDeletion(
  { stores, settings }: DeletionNeeds,
  deletionId: string,
  of: Deletion['of'],
  tally: Tally,
  now: number,
): Promise<DeletionRecord> {
  const times = { requestedAt: now, finishedAt: undefined, expiresAt: keptUntil('deletion', now, settings) };
  return stores.deletions.begin({ deletionId, of, ...tally, ...times });
}

/** The receipt, which says that all is done once it is. */
export async function finishDeletion(
  { stores }: DeletionNeeds,
  deletion: DeletionRecord,
  isDone: boolean,
  now: number,
): Promise<Deletion> {
  return deletionView(isDone ? await stores.deletions.finish(deletion.deletionId, now) : deletion);
}
