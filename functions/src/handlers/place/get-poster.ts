import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import { posterLink } from '@health-code/shared/place/poster-link';
import { shanghaiDate } from '@health-code/shared/time/shanghai';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import type { PosterContent, PosterRenderer } from '../../posters/poster-renderer.ts';
import { getEntrance, getManagedPlace } from '../../usecases/place/managed-places.ts';
import { requireActive } from '../../usecases/place/place-view.ts';

export const getPoster: RouteHandlerFactory<'getPoster'> =
  (deps) =>
  async ({ params, query: { format, layout, entrance: entranceId }, accountId, now }) => {
    const record = await getManagedPlace(deps, accountId, params.placeId);
    requireActive(record);
    const entrance = getEntrance(record, entranceId);
    const content: PosterContent = {
      placeName: record.name,
      entranceName: entrance.name,
      code: entrance.code,
      link: posterLink(deps.settings.PUBLIC_ORIGIN, entrance.code, entrance.version),
      hotline: deps.settings.HOTLINE,
      createdOn: shanghaiDate(now),
    };
    const body = await DRAW[format](await deps.posters(), content, layout);
    return { status: 200, headers: posterHeaders(entrance.code, layout, format), ...body };
  };

interface Body {
  readonly text: string;
  readonly base64?: true;
}
type Draw = (renderer: PosterRenderer, content: PosterContent, layout: PosterLayout) => Promise<Body>;

const DRAW: Readonly<Record<PosterFormat, Draw>> = {
  svg: async (renderer, content, layout) => ({ text: renderer.svg(content, layout) }),
  png: async (renderer, content, layout) => binary(await renderer.png(content, layout)),
  pdf: async (renderer, content, layout) => binary(await renderer.pdf(content, layout)),
};

const MEDIA_TYPES: Readonly<Record<PosterFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

function binary(bytes: Uint8Array): Body {
  return { text: Buffer.from(bytes).toString('base64'), base64: true };
}

/** The file's name begins with the code, so that a folder of posters can be told apart without opening them. */
function posterHeaders(code: string, layout: PosterLayout, format: PosterFormat): Record<string, string> {
  const file = `poster-${code}-${layout}.${format}`;
  return { 'content-type': MEDIA_TYPES[format], 'content-disposition': `inline; filename="${file}"` };
}
