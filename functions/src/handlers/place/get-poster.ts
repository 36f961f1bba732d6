import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { getPoster as execute, type Poster } from '../../usecases/place/get-poster.ts';

export const getPoster: RouteHandlerFactory<'getPoster'> =
  (deps) =>
  async ({ params, query: { format, layout, entrance }, caller, now }) => {
    const { content, ...poster } = await execute(deps, {
      caller,
      ...params,
      entranceId: entrance,
      format,
      layout,
      now,
    });
    return { status: 200, headers: posterHeaders(poster, layout, format), ...answerBody(content) };
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

type NamedPoster = Pick<Poster, 'code' | 'fileName'>;

/** The file is called after its place; programs that know nothing but ASCII call it after its code. */
function posterHeaders(
  { code, fileName }: NamedPoster,
  layout: PosterLayout,
  format: PosterFormat,
): Record<string, string> {
  const plain = `poster-${code}-${layout}.${format}`;
  const disposition = `inline; filename="${plain}"; filename*=UTF-8''${extendedValue(fileName)}`;
  return { 'content-type': MEDIA_TYPES[format], 'content-disposition': disposition };
}

/** RFC 5987: three of the characters that URIs leave alone must be escaped, too. */
const extendedValue = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
