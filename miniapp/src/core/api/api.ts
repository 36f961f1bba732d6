import { ApiError, asProblem, type Client } from '@health-code/shared/api/client';
import { phoneNow } from '../../platform/clock';
import { download } from '../../platform/request';
import type { DownloadedFile } from '../../platform/request.types';
import { learnServerTime } from '../clock/server-clock';
import { clientBy, withAccess } from '../session/access';

/** The typed client of the contract, in the name of whoever is signed in. Each answer that says when it was written sets the clock. */
export const api: Client = async (name, options) => {
  const sentAt = phoneNow();
  const send = (accessToken?: string) => clientBy(accessToken)(name, options);
  const answer = await (API_ROUTES[name].caller === 'account' ? withAccess(send) : send());
  // An answer under an Idempotency-Key may be that of an earlier try, with the time of then.
  if (options.idempotencyKey === undefined) learnServerTime(answer, sentAt);
  return answer;
};

/** Fetches a file in the name of whoever is signed in; the typed client reads JSON only. Throws an ApiError. */
export function downloadFile(target: string, fileName: string): Promise<DownloadedFile> {
  return withAccess(async (accessToken = '') => {
    const answer = await download({ target, headers: { authorization: `Bearer ${accessToken}` }, fileName });
    if (answer.file === undefined) throw new ApiError(answer.status, asProblem(answer.body));
    return answer.file;
  });
}
