import type { Deletion } from '@health-code/shared/privacy/deletion';
import type { Caller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { requireRight } from '../../rights.ts';
import { deletionView } from './deletion-view.ts';

export interface GetDeletion extends Call<Caller> {
  readonly deletionId: string;
}

/** The receipt of a deletion, for whoever has its id: its owner has no account any more. Throws DELETION.NOT_FOUND. */
export async function getDeletion(
  { stores }: Needs<never, 'deletions'>,
  { caller, deletionId }: GetDeletion,
): Promise<Deletion> {
  requireRight(caller, 'deletion.read', { kind: 'none' });
  const record = await stores.deletions.find(deletionId);
  if (record === undefined) throw new DomainError('DELETION.NOT_FOUND');
  return deletionView(record);
}
