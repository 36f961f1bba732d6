import type { Colour } from '../rules/colour.ts';
import type { EntryMethod } from './visit.ts';

/** How staff let somebody in whom the door by itself did not: a code of another colour than green, or no code that could be read. */
export type StaffDecision = 'limited' | 'without-code';

/** What staff decided about an arrival; undefined where the door decided, and where nobody of the staff was asked. */
export function staffDecision(arrival: {
  readonly method: EntryMethod;
  readonly colour: Colour;
}): StaffDecision | undefined {
  const { method, colour } = arrival;
  if (method === 'self' || method === 'companion') return undefined;
  if (method === 'manual') return 'without-code';
  return colour === 'green' ? undefined : 'limited';
}
