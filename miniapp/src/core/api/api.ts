import { ApiError, createClient } from '@health-code/shared/api/client';
import { download, sendRequest } from '../../platform/request';
import type { DownloadedFile } from '../../platform/request.types';
import { currentSession } from '../session/session-store';

/** The typed client of the contract. */
export const api = createClient(API_ROUTES, sendRequest, () => currentSession()?.token);

/** Fetches a file with the session's token; the typed client reads JSON only. Throws an ApiError. */
export async function downloadFile(target: string, fileName: string): Promise<DownloadedFile> {
  const headers = { authorization: `Bearer ${currentSession()?.token ?? ''}` };
  const answer = await download({ target, headers, fileName });
  if (answer.file === undefined) throw new ApiError(answer.status, undefined);
  return answer.file;
}
