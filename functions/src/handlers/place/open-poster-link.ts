import type { RouteHandlerFactory } from '../../http/http-types.ts';

/** The check-in page of the web app, which reads the code, and what a screen showed beside it, and explains every kind of wrong one: a poster never meets a 404. */
export const openPosterLink: RouteHandlerFactory<'openPosterLink'> =
  () =>
  async ({ params, query }) => {
    const screen = query.t === undefined ? '' : `&t=${encodeURIComponent(query.t)}`;
    const location = `/#/pages/check-in/index?code=${encodeURIComponent(params.code)}${screen}`;
    return { status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' }, text: '' };
  };
