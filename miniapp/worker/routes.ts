/** What the worker answers by itself. A request without such an answer goes to the network as if there was no worker. */
export type OwnAnswer =
  | { readonly kind: 'shell' }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly path: string };

export interface AskedFor {
  readonly method: string;
  readonly url: string;
  readonly isNavigation: boolean;
}

const POSTER_LINK = /^\/p\/([^/]+)$/;

/** Never answered from here: what the API says is of the moment, and of one person, and officials work with what is in force. */
const ELSEWHERE = /^\/(v1|console)\//;

export function ownAnswer({ method, url, isNavigation }: AskedFor, origin: string): OwnAnswer | undefined {
  const { origin: asked, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || asked !== origin || ELSEWHERE.test(pathname)) return undefined;
  if (!isNavigation) return { kind: 'file', path: pathname };
  if (pathname === '/' || pathname === '/index.html') return { kind: 'shell' };
  const code = POSTER_LINK.exec(pathname)?.[1];
  return code === undefined ? undefined : { kind: 'redirect', to: checkInPage(code, searchParams.get('t')) };
}

/** Where the API's `GET /p/{code}` leads, so that a poster opens its page without the network, too. */
function checkInPage(code: string, screen: string | null): string {
  const shown = screen === null ? '' : `&t=${encodeURIComponent(screen)}`;
  return `/#/pages/check-in/index?code=${code}${shown}`;
}
