import { useSyncExternalStore } from 'react';

/** Where somebody is, as the part of the address behind the mark says it: a reload and a link lead to the same page. */
export interface Place {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  return { parts: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query) };
}

/** An address that was cut or mistyped is a page that does not exist, not a failure. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function usePlace(): Place {
  return readPlace(useSyncExternalStore(subscribe, () => location.hash));
}

/** The address of a page by its parts. */
export const linkTo = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

export function go(...parts: readonly string[]): void {
  location.hash = linkTo(...parts);
}
