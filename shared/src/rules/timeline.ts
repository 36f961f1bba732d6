import * as z from 'zod';
import { type EpochMs, endOfDay, fromIso } from '../time/shanghai.ts';
import { type Colour, colourSchema, strictness } from './colour.ts';
import type { Fact, RiskArea } from './fact.ts';
import type { ReasonRule, RuleSet } from './rule-set.ts';
import { isTriggered } from './triggers.ts';

/**
 * One span of time during which something holds a person at a colour: a stage of a reason, or a valid declaration
 * (green). `from` counts, `to` does not. Times are milliseconds, because a snapshot stores them and they compare fast.
 */
export const holdSchema = z.strictObject({
  code: z.string(),
  stage: z.int().min(0),
  colour: colourSchema,
  from: z.number(),
  to: z.number(),
  /** When the reason as a whole began and when its last stage ends. */
  since: z.number(),
  hardEnd: z.number(),
  factId: z.string(),
});
export type Hold = z.infer<typeof holdSchema>;

/** Everything the facts imply, for all time: what `evaluate` reads at an instant, and what a snapshot keeps. */
export const timelineSchema = z.strictObject({ ruleSetId: z.string(), holds: z.array(holdSchema) });
export type Timeline = z.infer<typeof timelineSchema>;

/** A stage ends at 24:00 of day `days` counted from the reason's own start, not from the stage before it. */
function stageHolds(rule: ReasonRule, fact: Fact): Hold[] {
  const since = fromIso(fact.recordedAt);
  const ends = rule.stages.map((stage) => endOfDay(since, stage.days));
  const hardEnd = Math.max(...ends);
  return rule.stages.map((stage, index) => ({
    code: rule.code,
    stage: index,
    colour: stage.colour,
    from: index === 0 ? since : (ends[index - 1] as EpochMs),
    to: ends[index] as EpochMs,
    since,
    hardEnd,
    factId: fact.id,
  }));
}

function declarationHold(fact: Fact, set: RuleSet): Hold {
  const since = fromIso(fact.recordedAt);
  const to = endOfDay(since, set.declarationValidityDays);
  return {
    code: set.standing.clear.code,
    stage: 0,
    colour: 'green',
    from: since,
    to,
    since,
    hardEnd: to,
    factId: fact.id,
  };
}

/** Strictest first, then oldest, then by code and fact: a total order, so that the same facts in any order give the same bytes. */
function byStrictness(a: Hold, b: Hold): number {
  return (
    strictness(b.colour) - strictness(a.colour) ||
    a.from - b.from ||
    compareText(a.code, b.code) ||
    compareText(a.factId, b.factId)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** All that the facts imply under a rule set. Pure; the order of the facts does not matter. */
export function buildTimeline(facts: readonly Fact[], set: RuleSet, riskAreas: readonly RiskArea[]): Timeline {
  const holds = facts.flatMap((fact) => [
    declarationHold(fact, set),
    ...set.reasons
      .filter((rule) => isTriggered(rule.trigger, { fact, riskAreas }))
      .flatMap((rule) => stageHolds(rule, fact)),
  ]);
  return { ruleSetId: set.id, holds: holds.sort(byStrictness) };
}

/** The holds in force at an instant, strictest first. */
export function holdsAt(timeline: Timeline, at: EpochMs): Hold[] {
  return timeline.holds.filter((hold) => hold.from <= at && at < hold.to);
}

/** The colour at an instant: that of the strictest hold, grey when there is none. */
export function colourAt(timeline: Timeline, at: EpochMs): Colour {
  return holdsAt(timeline, at)[0]?.colour ?? 'grey';
}

/** Every instant at which the colour may change, in order and once each. */
export function boundaries(timeline: Timeline): EpochMs[] {
  return [...new Set(timeline.holds.flatMap((hold) => [hold.from, hold.to]))].sort((a, b) => a - b);
}
