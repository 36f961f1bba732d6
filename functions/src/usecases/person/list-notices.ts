import type { Notice } from '@health-code/shared/person/notice';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';

/** Who left the account in the last days, the last first, under the names that it had given. */
export async function listNotices(deps: Needs<'cipher', 'notices'>, { caller, now }: Call): Promise<Notice[]> {
  const notices = await deps.stores.notices.list(caller.accountId, now);
  return notices
    .sort((a, b) => b.at - a.at)
    .map(({ noticeId, kind, sealedName, at }) => ({
      ...{ noticeId, kind },
      name: deps.cipher.open(sealedName, fieldContext(noticeId, 'name')),
      at: toIso(at),
    }));
}
