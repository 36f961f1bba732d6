import type { RouteName } from '../contract.ts';
import recorded from './examples.json' with { type: 'json' };

/** One exchange as it took place: what was sent to a route, and what came back under each success. Recorded, not written by hand. */
export interface RouteExample {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly answers: Readonly<Record<string, unknown>>;
}

export type Examples = Readonly<Partial<Record<RouteName, RouteExample>>>;
export const EXAMPLES: Examples = recorded;

/** How the answers begin that are files. */
export const MEDIA_EXAMPLES: Readonly<Record<string, string>> = {
  'image/svg+xml': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842"></svg>',
  'image/png': '\u0089PNG\r\n\u001a\n',
  'application/pdf': '%PDF-1.3',
  'text/html': '',
};
