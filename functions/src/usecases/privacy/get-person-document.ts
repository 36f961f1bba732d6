import type { PersonId } from '@health-code/shared/person/person-id';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DOCUMENTS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { listAccesses } from '../access/list-accesses.ts';
import { listPersonVisits } from '../visit/list-person-visits.ts';
import { getPersonData } from './get-person-data.ts';
import { newestRows } from './newest-rows.ts';

/**
 * Of each list, the newest. More than somebody passes doors in a month; what draws them has ten seconds, and the answer of a
 * function at most 6 MB. The document says where there is more, which the export has.
 */
export const ROWS_AT_MOST = 2_000;

export interface GetPersonDocument extends Call {
  readonly personId: PersonId;
}

/**
 * Everything that is held of a person as a PDF, with whole particulars. Throws like {@link getPersonData} for them, and
 * REQUEST.TOO_MANY.
 */
export async function getPersonDocument(
  deps: Parameters<typeof getPersonData>[0] &
    Needs<'cursors' | 'personDocuments', 'snapshots' | 'visits' | 'accesses' | 'quotas'>,
  { caller, personId, now }: GetPersonDocument,
): Promise<Uint8Array> {
  const data = await getPersonData(deps, { caller, personId, details: 'full', now });
  await takeQuota(deps, DOCUMENTS, caller.accountId, now);
  const page = (cursor: string | undefined) => ({ caller, personId, cursor, now });
  const visits = await newestRows((cursor) => listPersonVisits(deps, page(cursor)), ROWS_AT_MOST);
  const looks = await newestRows((cursor) => listAccesses(deps, page(cursor)), ROWS_AT_MOST);
  const renderer = await deps.personDocuments();
  return renderer.render({ createdAt: now, data, visits, looks });
}
