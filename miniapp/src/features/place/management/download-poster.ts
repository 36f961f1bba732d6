import { fillPath } from '@health-code/shared/api/client';
import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import { downloadFile } from '../../../core/api/api';
import type { DownloadedFile } from '../../../platform/request.types';

/** What is drawn of a place's poster, and as which kind of file. */
interface PosterChoice {
  readonly entranceId: string;
  readonly format: PosterFormat;
  readonly layout: PosterLayout;
}

export function downloadPoster(placeId: string, { entranceId, format, layout }: PosterChoice): Promise<DownloadedFile> {
  const path = fillPath(API_ROUTES.getPoster.path, { placeId });
  const query = `format=${format}&layout=${layout}&entrance=${encodeURIComponent(entranceId)}`;
  return downloadFile(`${path}?${query}`, `poster-${placeId}-${entranceId}-${layout}.${format}`);
}
