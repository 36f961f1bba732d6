import { ApiError, asProblem, type CallOptions, type Client, targetOf } from '@health-code/shared/api/client';
import type { RouteName } from '@health-code/shared/api/contract';
import { phoneNow } from '../../platform/clock';
import { download } from '../../platform/request';
import type { DownloadedFile } from '../../platform/request.types';
import { learnServerTime } from '../clock/server-clock';
import { clientBy, routes, withAccess } from '../session/access';

/** The typed client of the contract, in the name of whoever is signed in. Each answer that says when it was written sets the clock. */
export const api: Client = async (name, options) => {
  const sentAt = phoneNow();
  const send = (accessToken?: string) => clientBy(accessToken)(name, options);
  const answer = await (routes()[name].caller === 'account' ? withAccess(send) : send());
  // An answer under an Idempotency-Key may be that of an earlier try, with the time of then.
  if (options.idempotencyKey === undefined) learnServerTime(answer, sentAt);
  return answer;
};

/** Fetches a file in the name of whoever is signed in; the typed client reads JSON only. Throws an ApiError. */
export function downloadFile<N extends RouteName>(
  name: N,
  options: CallOptions<N>,
  fileName: string,
): Promise<DownloadedFile> {
  const target = targetOf(routes(), name, options);
  return withAccess(async (accessToken = '') => {
    const answer = await download({ target, headers: { authorization: `Bearer ${accessToken}` }, fileName });
    if (answer.file === undefined) throw new ApiError(answer.status, asProblem(answer.body));
    return answer.file;
  });
}
