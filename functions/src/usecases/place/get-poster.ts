import type { PlaceId } from '@health-code/shared/place/place';
import { posterFileName } from '@health-code/shared/place/poster-file-name';
import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import { posterLink } from '@health-code/shared/place/poster-link';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import type { PosterContent, PosterRenderer } from '../../posters/poster-renderer.ts';
import { DRAWINGS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { getEntrance } from './get-entrance.ts';
import { getPlaceFor } from './get-place-for.ts';
import { requireApproved } from './require-active.ts';

export interface GetPoster extends Call {
  readonly placeId: PlaceId;
  /** The first entrance unless told. */
  readonly entranceId: string | undefined;
  readonly format: PosterFormat;
  readonly layout: PosterLayout;
}

/** A drawn poster: text for SVG, bytes for the others. */
export interface Poster {
  /** The place code on it. */
  readonly code: string;
  /** What it is called as a file. */
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

/** The poster of an entrance, ready to print. Throws PLACE.NOT_FOUND, ENTRANCE.NOT_FOUND, REQUEST.TOO_MANY, and the place's own state. */
export async function getPoster(
  deps: Needs<'settings' | 'posters', 'places' | 'gates' | 'quotas'>,
  { caller, placeId, entranceId, format, layout, now }: GetPoster,
): Promise<Poster> {
  const place = await getPlaceFor(deps, caller, 'place.read', placeId);
  requireApproved(place);
  const { name, code, version } = getEntrance(place, entranceId);
  await takeQuota(deps, DRAWINGS, caller.accountId, now);
  const content: PosterContent = {
    placeName: place.name,
    entranceName: name,
    code,
    link: posterLink(deps.settings.PUBLIC_ORIGIN, code, version),
    hotline: deps.settings.HOTLINE,
    createdOn: shanghaiDate(now),
  };
  const entranceName = place.entrances.length > 1 ? name : '';
  const fileName = posterFileName({ placeName: place.name, entranceName, layout, format });
  return { code, fileName, content: await DRAW[format](await deps.posters(), content, layout) };
}

type Draw = (renderer: PosterRenderer, content: PosterContent, layout: PosterLayout) => Promise<Uint8Array> | string;

const DRAW: Readonly<Record<PosterFormat, Draw>> = {
  svg: (renderer, content, layout) => renderer.svg(content, layout),
  png: (renderer, content, layout) => renderer.png(content, layout),
  pdf: (renderer, content, layout) => renderer.pdf(content, layout),
};
