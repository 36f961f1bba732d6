import { ApiError, createClient, fillPath } from '@health-code/shared/api/client';
import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import { download, sendRequest } from '../../platform/request';
import type { DownloadedFile } from '../../platform/request.types';
import { currentSession } from './session-store';

/** The typed client of the contract. */
export const api = createClient(API_ROUTES, sendRequest, () => currentSession()?.token);

/** Files are no business of the client; they are asked for with the same paths and token. Throws an ApiError. */
async function downloadFile(target: string, fileName: string): Promise<DownloadedFile> {
  const headers = { authorization: `Bearer ${currentSession()?.token ?? ''}` };
  const answer = await download({ target, headers, fileName });
  if (answer.file === undefined) throw new ApiError(answer.status, undefined);
  return answer.file;
}

/** What is drawn of a place's poster, and as which kind of file. */
export interface PosterChoice {
  readonly entranceId: string;
  readonly format: PosterFormat;
  readonly layout: PosterLayout;
}

export function downloadPoster(placeId: string, { entranceId, format, layout }: PosterChoice): Promise<DownloadedFile> {
  const path = fillPath(API_ROUTES.getPoster.path, { placeId });
  const query = `format=${format}&layout=${layout}&entrance=${encodeURIComponent(entranceId)}`;
  return downloadFile(`${path}?${query}`, `poster-${placeId}-${entranceId}-${layout}.${format}`);
}

/** The paper code as a card to print, in PDF. */
export function downloadPaperCard(personId: string): Promise<DownloadedFile> {
  return downloadFile(fillPath(API_ROUTES.getPaperCard.path, { personId }), `paper-code-${personId}.pdf`);
}
