import type { Fact } from '../facts/fact.ts';
import { knownFacts } from '../facts/known-facts.ts';
import type { RiskArea } from '../risk-area/risk-area.ts';
import { type EpochMs, toIso } from '../time/shanghai.ts';
import { badgesAt } from './badges.ts';
import { reasonsAt } from './reasons.ts';
import type { RuleSet } from './rule-set.ts';
import type { Segment, Status } from './status.ts';
import { boundariesAfter, buildTimeline, colourAt, type Timeline } from './timeline.ts';

/**
 * The status of a person at `now`. Facts recorded after `now` change nothing.
 * The same arguments give the same bytes: no clock, no locale, no randomness.
 */
export function evaluate(
  facts: readonly Fact[],
  set: RuleSet,
  now: EpochMs,
  riskAreas: readonly RiskArea[] = [],
): Status {
  return statusAt(buildTimeline(knownFacts(facts, now), set, riskAreas), set, now);
}

/** Reads a timeline at an instant. A snapshot that keeps its timeline needs no fact to answer, at any later time. */
export function statusAt(timeline: Timeline, set: RuleSet, now: EpochMs): Status {
  const segments = segmentsFrom(timeline, now);
  const following = segments[1];
  return {
    colour: colourAt(timeline, now),
    asOf: toIso(now),
    ruleSet: set.id,
    reasons: reasonsAt(timeline, set, now),
    next: following === undefined ? null : { at: following.from, colour: following.colour },
    segments,
    badges: badgesAt(timeline.badges, set, now),
  };
}

/** The present span and those to come; neighbours of one colour are joined, so each boundary is a change. */
function segmentsFrom(timeline: Timeline, now: EpochMs): Segment[] {
  const changes = [{ from: now, colour: colourAt(timeline, now) }];
  for (const from of boundariesAfter(timeline, now)) {
    const colour = colourAt(timeline, from);
    if (colour !== changes.at(-1)?.colour) changes.push({ from, colour });
  }
  const starts = changes.map((change) => toIso(change.from));
  return changes.map(({ colour }, index) => ({ from: starts[index] as string, to: starts[index + 1] ?? null, colour }));
}
