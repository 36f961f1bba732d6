import type { Colour } from '../rules/colour.ts';

/** What a door says, from the mildest to the strictest. `unknown` neither admits nor refuses: staff decide. */
export const ENTRY_OUTCOMES = ['pass', 'unknown', 'limited', 'stop'] as const;
export type EntryOutcome = (typeof ENTRY_OUTCOMES)[number];

/** The strictest of some outcomes; `pass` of none. */
export function strictestOutcome(outcomes: readonly EntryOutcome[]): EntryOutcome {
  return ENTRY_OUTCOMES[Math.max(0, ...outcomes.map(outcomeStrictness))] as EntryOutcome;
}

/** A rank to compare outcomes by: the higher, the stricter. */
export function outcomeStrictness(outcome: EntryOutcome): number {
  return ENTRY_OUTCOMES.indexOf(outcome);
}

/** Green passes, yellow is limited, red stops (Zhejiang's wording: 正常, 限制, 禁止); grey is unknown, never a pass and never a refusal. */
const USUAL: Record<Colour, EntryOutcome> = { green: 'pass', yellow: 'limited', red: 'stop', grey: 'unknown' };

/** What a door says to a colour where no policy says otherwise. */
export function usualOutcome(colour: Colour): EntryOutcome {
  return USUAL[colour];
}
