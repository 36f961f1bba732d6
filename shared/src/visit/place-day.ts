import * as z from 'zod';
import type { Colour } from '../rules/colour.ts';
import { staffDecision } from './staff-decision.ts';
import type { EntryMethod } from './visit.ts';

const count = z.int().min(0);

/** How many of the arrivals of a day had each colour when they came. */
const byColour = z.strictObject({ green: count, yellow: count, red: count, grey: count });

/** The day of a place in numbers, remote check-ins left out. */
export const placeDaySchema = z.strictObject({
  day: z.string(),
  hours: z.array(count).length(24),
  total: count,
  /** How many may still be inside; 0 on any day but today. */
  inside: count,
  colours: byColour,
  /** Whom staff let in and the door by itself did not. */
  byStaff: z.strictObject({ limited: count, withoutCode: count }),
});
export type PlaceDay = z.infer<typeof placeDaySchema>;

/** How many came in the same way with the same colour. */
export interface ArrivalTally {
  readonly colour: Colour;
  readonly method: EntryMethod;
  readonly count: number;
}

export const countOf = (tallies: readonly ArrivalTally[]): number => tallies.reduce((sum, { count }) => sum + count, 0);

/** The numbers of a day from the tallies of its hours. */
export function dayNumbers(
  hours: readonly (readonly ArrivalTally[])[],
): Pick<PlaceDay, 'hours' | 'total' | 'colours' | 'byStaff'> {
  const all = hours.flat();
  const having = (isMeant: (tally: ArrivalTally) => boolean) => countOf(all.filter(isMeant));
  const ofColour = (colour: Colour) => having((tally) => tally.colour === colour);
  return {
    hours: hours.map(countOf),
    total: countOf(all),
    colours: { green: ofColour('green'), yellow: ofColour('yellow'), red: ofColour('red'), grey: ofColour('grey') },
    byStaff: {
      limited: having((tally) => staffDecision(tally) === 'limited'),
      withoutCode: having((tally) => staffDecision(tally) === 'without-code'),
    },
  };
}
