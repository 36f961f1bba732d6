import { ApiError, createClient, fillPath } from '@health-code/shared/api/client';
import { download, sendRequest } from '../../platform/request';
import type { DownloadedFile } from '../../platform/request.types';
import { currentSession } from './session-store';

/** The typed client of the contract. */
export const api = createClient(API_ROUTES, sendRequest, () => currentSession()?.token);

export type PosterFormat = 'svg' | 'png';

/** The poster is a file, which the client does not speak; it is asked for with the same path and token. */
export async function downloadPoster(placeId: string, entrance: string, format: PosterFormat): Promise<DownloadedFile> {
  const path = fillPath(API_ROUTES.getPoster.path, { placeId });
  const answer = await download({
    target: `${path}?format=${format}&entrance=${encodeURIComponent(entrance)}`,
    headers: { authorization: `Bearer ${currentSession()?.token ?? ''}` },
    fileName: `poster-${placeId}.${format}`,
  });
  if (answer.file === undefined) throw new ApiError(answer.status, undefined);
  return answer.file;
}
