import type { Person } from '@health-code/shared/identity/person';
import { readScan } from '@health-code/shared/place/poster-link';
import type { EntryScene, Outcome, VisitResult } from '@health-code/shared/visit/visit';

/** What the page was opened with: a code, and how it came into the app. */
export interface Entry {
  readonly code: string;
  readonly scene: EntryScene;
  /** The Idempotency-Key of the scan that opened the page; a link has none. */
  readonly key?: string;
}

/** A code that was read on this phone, and when (milliseconds). Kept, so that a page opened again knows it. */
export interface Scan {
  readonly key: string;
  readonly code: string;
  readonly scene: EntryScene;
  readonly at: number;
}

/** What the page's parameters hold: a code to go on with, or text that is none. */
export type Arrived = { kind: 'entry'; entry: Entry } | { kind: 'no-code'; text: string };

/** Long enough to sign in and apply on the way; after that the person has left the door. */
const SCAN_LIVES_MS = 10 * 60_000;

/**
 * Reads the page's parameters. Ours are `code` and `scan`; a super-app that opens us for a poster's link hands the
 * whole link over as `q`. An address can claim anything and be forwarded, so only a scan that this phone remembers
 * counts as one: everything else is a link, which checks nobody in by itself.
 */
export function readCheckInQuery(
  { code = '', scan: key, q }: Record<string, string | undefined>,
  scan: Scan | undefined,
  now: number,
): Arrived {
  const text = q ?? code;
  const reading = readScan(text);
  if (reading.kind !== 'ok') return { kind: 'no-code', text };
  const isFresh = scan !== undefined && now >= scan.at && now - scan.at <= SCAN_LIVES_MS;
  const isOurs = q === undefined && isFresh && scan.key === key && scan.code === reading.code;
  if (!isOurs) return { kind: 'entry', entry: { code: reading.code, scene: 'link' } };
  return { kind: 'entry', entry: { code: reading.code, scene: scan.scene, key: scan.key } };
}

/** The account's own person is the one who came first; anyone else is a companion. */
export function entryMethod(people: readonly Person[], chosenIds: readonly string[]): 'self' | 'companion' {
  const own = [...people].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0];
  return chosenIds.length === 1 && chosenIds[0] === own?.personId ? 'self' : 'companion';
}

/**
 * Whether the check-in may go ahead without a touch: somebody alone scanned a poster just now. A link shows the
 * place first, and an account of several asks who is entering.
 */
export function checksInByItself(scene: EntryScene, peopleCount: number): boolean {
  return scene !== 'link' && peopleCount === 1;
}

/** Strictest first: what is said aloud for a group is what the strictest of them hears. */
const STRICTNESS: readonly Outcome[] = ['stop', 'limited', 'unknown', 'pass'];

export function strictestOutcome(results: readonly VisitResult[]): Outcome {
  return STRICTNESS.find((outcome) => results.some((result) => result.outcome === outcome)) ?? 'unknown';
}

export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((entry) => entry !== id) : [...ids, id];
}
