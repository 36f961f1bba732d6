import { ApiError, type Client, createClient } from '@health-code/shared/api/client';
import { phoneNow } from '../../platform/clock';
import { download, sendRequest } from '../../platform/request';
import type { DownloadedFile } from '../../platform/request.types';
import { learnServerTime } from '../clock/server-clock';
import { currentSession } from '../session/session-store';

const call = createClient(API_ROUTES, sendRequest, () => currentSession()?.token);

/** The typed client of the contract. Each answer that says when it was written sets the clock. */
export const api: Client = async (name, options) => {
  const sentAt = phoneNow();
  const answer = await call(name, options);
  // An answer under an Idempotency-Key may be that of an earlier try, with the time of then.
  if (options.idempotencyKey === undefined) learnServerTime(answer, sentAt);
  return answer;
};

/** Fetches a file with the session's token; the typed client reads JSON only. Throws an ApiError. */
export async function downloadFile(target: string, fileName: string): Promise<DownloadedFile> {
  const headers = { authorization: `Bearer ${currentSession()?.token ?? ''}` };
  const answer = await download({ target, headers, fileName });
  if (answer.file === undefined) throw new ApiError(answer.status, undefined);
  return answer.file;
}
