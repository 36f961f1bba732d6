import { checkInAddress, screenText } from '@health-code/shared/place/poster-link';
import type { HttpAnswer, HttpEvent } from './http-types.ts';

/** The path of a poster's link that lost its shape on the way: in capitals, with slashes too many or parts behind it, or cut off. */
const LOST = /^\/+p(?:\/+([^/]*).*)?$/i;
const WHOLE = /^\/p\/[^/]+$/;

/** Where a browser is led that follows such a link: the page explains what is wrong with it. Undefined for every other request. */
export function lostLink({ requestContext, queryStringParameters }: HttpEvent): HttpAnswer | undefined {
  const { method, path } = requestContext.http;
  const match = LOST.exec(path);
  if (match === null || WHOLE.test(path) || (method !== 'GET' && method !== 'HEAD')) return undefined;
  const query = Object.entries(queryStringParameters ?? {});
  const screen = query.find(([name]) => name.toLowerCase() === 't')?.[1];
  const location = checkInAddress(match[1] ?? '', screenText(screen));
  return { statusCode: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: '' };
}
