import type { Colour } from '../rules/colour.ts';
import type { Outcome } from '../visit/visit.ts';

/** Green passes, yellow is limited, red stops (Zhejiang's wording: 正常, 限制, 禁止); grey is unknown, never a pass and never a refusal. */
const OUTCOMES: Record<Colour, Outcome> = { green: 'pass', yellow: 'limited', red: 'stop', grey: 'unknown' };

/** What the door says to a colour. */
export function outcomeFor(colour: Colour): Outcome {
  return OUTCOMES[colour];
}
