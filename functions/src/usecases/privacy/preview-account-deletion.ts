import type { DeletionPreview } from '@health-code/shared/privacy/deletion';
import type { Call } from '../../call.ts';
import { requireRight } from '../../rights.ts';
import { type AccountTallyNeeds, accountTally } from './account-tally.ts';

/** What the deletion of the account would delete now, counted as its receipt will count it. Throws ACCOUNT.HAS_PLACES. */
export async function previewAccountDeletion(deps: AccountTallyNeeds, { caller, now }: Call): Promise<DeletionPreview> {
  requireRight(caller, 'account.delete', { kind: 'none' });
  return accountTally(deps, caller.accountId, now);
}
