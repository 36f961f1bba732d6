import { posterLink } from '@health-code/shared/place/poster-link';
import type { RouteHandlerFactory } from '../http/http-types.ts';
import type { PosterContent } from '../posters/poster-renderer.ts';
import { getEntrance, getOwnPlace } from '../usecases/own-places.ts';
import { requireActive } from '../usecases/place-view.ts';

export const getPoster: RouteHandlerFactory<'getPoster'> =
  (deps) =>
  async ({ params, query, accountId }) => {
    const record = await getOwnPlace(deps, accountId, params.placeId);
    requireActive(record);
    const entrance = getEntrance(record, query.entrance);
    const link = posterLink(deps.settings.PUBLIC_ORIGIN, entrance.code, entrance.version);
    const content: PosterContent = { placeName: record.name, entranceName: entrance.name, code: entrance.code, link };
    const renderer = await deps.posters();
    if (query.format === 'svg') {
      return { status: 200, headers: posterHeaders('image/svg+xml', entrance.code), text: renderer.svg(content) };
    }
    const png = Buffer.from(renderer.png(content)).toString('base64');
    return { status: 200, headers: posterHeaders('image/png', entrance.code), text: png, base64: true };
  };

/** The file's name is the code, so that a folder of posters can be told apart without opening them. */
function posterHeaders(type: string, code: string): Record<string, string> {
  const extension = type === 'image/png' ? 'png' : 'svg';
  return { 'content-type': type, 'content-disposition': `inline; filename="poster-${code}.${extension}"` };
}
