import { screenText } from '@health-code/shared/place/poster-link';
import type { RouteHandlerFactory } from '../../http/http-types.ts';
import { openPosterLink as execute } from '../../usecases/place/open-poster-link.ts';

export const openPosterLink: RouteHandlerFactory<'openPosterLink'> =
  () =>
  async ({ params, query }) => {
    const location = await execute({ code: params.code, screen: screenText(query.t) });
    return { status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' }, text: '' };
  };
