import type { Fact, FactKind } from '../facts/fact.ts';
import type { EpochMs } from '../time/shanghai.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { RuleSet } from './rule-set.ts';
import { buildTimeline } from './timeline.ts';

const YEARS = 365;

/**
 * The fewest days that a fact of each kind is kept. Declarations and visits are the only ones that nobody needs after
 * two weeks; a test, a stay or a contact may still matter to a term of 14 + 7 days with its hard ends; doses and homes
 * count for as long as the code does.
 */
const KEEP_DAYS: Readonly<Record<FactKind, number>> = {
  declaration: 1,
  test: 60,
  vaccination: 10 * YEARS,
  stay: 60,
  contact: 60,
  case: 60,
  entry: 60,
  residence: 10 * YEARS,
  order: 60,
  foreign: 60,
  release: 60,
};

/** When a fact dies: the last thing that follows from it has ended by then, whatever else is known. Milliseconds. */
export function factExpiry(fact: Fact, set: RuleSet, now: EpochMs): EpochMs {
  const ends = buildTimeline([fact], set, []).holds.map((hold) => hold.to + MS_PER_DAY);
  return Math.max(now + KEEP_DAYS[fact.kind] * MS_PER_DAY, ...ends);
}
