import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPoster as execute } from '../../usecases/place/get-poster.ts';

export const getPoster: RouteHandlerFactory<'getPoster'> =
  (deps) =>
  async ({ params, query: { format, layout, entrance }, caller, now }) => {
    const { code, content } = await execute(deps, { caller, ...params, entranceId: entrance, format, layout, now });
    return { status: 200, headers: posterHeaders(code, layout, format), ...answerBody(content) };
  };

function answerBody(content: string | Uint8Array): { text: string; base64?: true } {
  return typeof content === 'string'
    ? { text: content }
    : { text: Buffer.from(content).toString('base64'), base64: true };
}

const MEDIA_TYPES: Readonly<Record<PosterFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};

/** The file's name begins with the code, so that a folder of posters can be told apart without opening them. */
function posterHeaders(code: string, layout: PosterLayout, format: PosterFormat): Record<string, string> {
  const file = `poster-${code}-${layout}.${format}`;
  return { 'content-type': MEDIA_TYPES[format], 'content-disposition': `inline; filename="${file}"` };
}
