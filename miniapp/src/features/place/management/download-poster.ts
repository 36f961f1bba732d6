import type { Entrance, Place } from '@health-code/shared/place/place';
import { posterFileName } from '@health-code/shared/place/poster-file-name';
import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import { downloadFile } from '../../../core/api/api';
import type { DownloadedFile } from '../../../platform/request.types';

/** What is drawn of a place's poster, and as which kind of file. */
interface PosterChoice {
  readonly place: Pick<Place, 'placeId' | 'name' | 'entrances'>;
  readonly entrance: Entrance;
  readonly format: PosterFormat;
  readonly layout: PosterLayout;
}

/** What a poster is called where it is kept. The entrance is told only where there are several. */
export function posterName({ place, entrance, format, layout }: PosterChoice): string {
  const entranceName = place.entrances.length > 1 ? entrance.name : '';
  return posterFileName({ placeName: place.name, entranceName, format, layout });
}

/** Fetches a poster. A super-app keeps it under this name, which is the one that people see when they send it on. */
export function downloadPoster(choice: PosterChoice, name = posterName(choice)): Promise<DownloadedFile> {
  const { place, entrance, format, layout } = choice;
  const query = { format, layout, entrance: entrance.entranceId };
  return downloadFile('getPoster', { params: { placeId: place.placeId }, query }, name);
}

/** Fetches a poster to be looked at. It has a name of its own: a file of the same name is shown as it was before. */
export function previewPoster(choice: PosterChoice): Promise<DownloadedFile> {
  const { place, entrance, format, layout } = choice;
  return downloadPoster(choice, `poster-${place.placeId}-${entrance.entranceId}-${layout}.${format}`);
}
