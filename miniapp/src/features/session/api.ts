import { ApiError, createClient, fillPath } from '@health-code/shared/api/client';
import { download, sendRequest } from '../../platform/request';
import type { DownloadedFile } from '../../platform/request.types';
import { currentSession } from './session-store';

/** The typed client of the contract. */
export const api = createClient(API_ROUTES, sendRequest, () => currentSession()?.token);

export type PosterFormat = 'svg' | 'png';

/** Files are no business of the client; they are asked for with the same paths and token. Throws an ApiError. */
async function downloadFile(target: string, fileName: string): Promise<DownloadedFile> {
  const headers = { authorization: `Bearer ${currentSession()?.token ?? ''}` };
  const answer = await download({ target, headers, fileName });
  if (answer.file === undefined) throw new ApiError(answer.status, undefined);
  return answer.file;
}

export function downloadPoster(placeId: string, entrance: string, format: PosterFormat): Promise<DownloadedFile> {
  const path = fillPath(API_ROUTES.getPoster.path, { placeId });
  const query = `format=${format}&entrance=${encodeURIComponent(entrance)}`;
  return downloadFile(`${path}?${query}`, `poster-${placeId}.${format}`);
}

/** The paper code as a card to print, in PDF. */
export function downloadPaperCard(personId: string): Promise<DownloadedFile> {
  return downloadFile(fillPath(API_ROUTES.getPaperCard.path, { personId }), `paper-code-${personId}.pdf`);
}
