import * as z from 'zod';
import type { Fact } from '../facts/fact.ts';
import type { RiskArea } from '../risk-area/risk-area.ts';
import { compareText } from '../text/compare.ts';
import type { EpochMs } from '../time/shanghai.ts';
import { badgeFactsSchema, readBadgeFacts } from './badges.ts';
import { type Colour, strictness } from './colour.ts';
import { findHolds, type Hold, holdSchema } from './holds.ts';
import type { RuleSet } from './rule-set.ts';

/** Everything the facts imply, for all time: what `evaluate` reads at an instant, and what a snapshot keeps. */
export const timelineSchema = z.strictObject({
  ruleSetId: z.string(),
  holds: z.array(holdSchema),
  badges: badgeFactsSchema,
});
export type Timeline = z.infer<typeof timelineSchema>;

/** All that the facts imply under a rule set. Pure; the order of the facts does not matter. */
export function buildTimeline(facts: readonly Fact[], set: RuleSet, riskAreas: readonly RiskArea[]): Timeline {
  return {
    ruleSetId: set.id,
    holds: findHolds(facts, set, riskAreas).sort(byStrictness),
    badges: readBadgeFacts(facts),
  };
}

/**
 * Strictest first, then oldest, then by code and fact, and at last by everything else: a total order, so that the same facts
 * and areas in any order give the same bytes.
 */
function byStrictness(a: Hold, b: Hold): number {
  return (
    strictness(b.colour) - strictness(a.colour) ||
    a.from - b.from ||
    compareText(a.code, b.code) ||
    compareText(a.factId, b.factId) ||
    a.to - b.to ||
    a.since - b.since ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

/** The holds in force at an instant, strictest first. */
export function holdsAt(timeline: Timeline, at: EpochMs): Hold[] {
  return timeline.holds.filter((hold) => hold.from <= at && at < hold.to);
}

/** The colour at an instant: that of the strictest hold, grey when there is none. */
export function colourAt(timeline: Timeline, at: EpochMs): Colour {
  for (const hold of timeline.holds) if (hold.from <= at && at < hold.to) return hold.colour;
  return 'grey';
}

/** Every instant after `from` at which the colour may change, in order and once each. */
export function boundariesAfter(timeline: Timeline, from: EpochMs): EpochMs[] {
  const times = new Set<EpochMs>();
  for (const hold of timeline.holds) {
    if (hold.from > from) times.add(hold.from);
    if (hold.to > from) times.add(hold.to);
  }
  return [...times].sort((a, b) => a - b);
}
