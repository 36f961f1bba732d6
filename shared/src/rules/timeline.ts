import * as z from 'zod';
import { compareText } from '../text/compare.ts';
import { type EpochMs, endOfDay, fromIso } from '../time/shanghai.ts';
import { badgeFactsSchema, readBadgeFacts } from './badges.ts';
import { type Colour, colourSchema, strictness } from './colour.ts';
import {
  type ExitProgress,
  exitProgress,
  type NegativeTest,
  negativeTests,
  type StageFrame,
  stageHardEnd,
} from './exits.ts';
import type { Fact, FactKind, FactOf, RiskArea } from './fact.ts';
import { type ReleaseLookup, releaseLookup } from './known-facts.ts';
import type { ReasonRule, RuleSet, Stage } from './rule-set.ts';
import { type Occurrence, occurrences, TRIGGER_FACTS } from './triggers.ts';

/** What an exit of a stage still asks for, as far as the facts tell. */
const waySchema = z.strictObject({
  termEnd: z.number(),
  done: z.int(),
  needed: z.int(),
  nextSampleFrom: z.number().optional(),
});
export type Way = z.infer<typeof waySchema>;

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
  /** When the reason as a whole began, and when its last stage ends at the latest. */
  since: z.number(),
  hardEnd: z.number(),
  /** The ways out of the stage. */
  ways: z.array(waySchema),
  factId: z.string(),
  /** Who asserted it; undefined for the person. */
  organisation: z.string().optional(),
  division: z.string().optional(),
});
export type Hold = z.infer<typeof holdSchema>;

/** Everything the facts imply, for all time: what `evaluate` reads at an instant, and what a snapshot keeps. */
export const timelineSchema = z.strictObject({
  ruleSetId: z.string(),
  holds: z.array(holdSchema),
  badges: badgeFactsSchema,
});
export type Timeline = z.infer<typeof timelineSchema>;

/** What the stages of every reason are measured against; made once for all of them. */
interface Evidence {
  readonly negatives: readonly NegativeTest[];
  readonly releasedAt: ReleaseLookup;
  readonly riskAreas: readonly RiskArea[];
}

/** All that the facts imply under a rule set. Pure; the order of the facts does not matter. */
export function buildTimeline(facts: readonly Fact[], set: RuleSet, riskAreas: readonly RiskArea[]): Timeline {
  const evidence: Evidence = { negatives: negativeTests(facts), releasedAt: releaseLookup(facts), riskAreas };
  const rules = rulesByFact(set);
  const holds = facts.flatMap((fact) => [
    ...(fact.kind === 'declaration' ? [declarationHold(fact, set)] : []),
    ...(rules.get(fact.kind) ?? []).flatMap((rule) => reasonHolds(rule, fact, evidence)),
  ]);
  return { ruleSetId: set.id, holds: holds.sort(byStrictness), badges: readBadgeFacts(facts) };
}

/** A rule looks at facts of one kind. Sets are immutable, so the grouping is made once for each. */
const groupings = new WeakMap<RuleSet, Map<FactKind, ReasonRule[]>>();

function rulesByFact(set: RuleSet): Map<FactKind, ReasonRule[]> {
  const known = groupings.get(set);
  if (known !== undefined) return known;
  const rules = new Map<FactKind, ReasonRule[]>();
  for (const rule of set.reasons) {
    const kind = TRIGGER_FACTS[rule.trigger.kind];
    rules.set(kind, [...(rules.get(kind) ?? []), rule]);
  }
  groupings.set(set, rules);
  return rules;
}

function declarationHold(fact: FactOf<'declaration'>, set: RuleSet): Hold {
  const since = fromIso(fact.recordedAt);
  const to = endOfDay(fromIso(fact.at), set.declarationValidityDays);
  const { code } = set.standing.clear;
  return { code, stage: 0, colour: 'green', from: since, to, since, hardEnd: to, ways: [], factId: fact.id };
}

function reasonHolds(rule: ReasonRule, fact: Fact, evidence: Evidence): Hold[] {
  const found = occurrences(rule.trigger, fact, evidence.riskAreas);
  if (found.length === 0) return [];
  const release = evidence.releasedAt(fact) ?? Number.POSITIVE_INFINITY;
  return found.flatMap((occurrence) => {
    const holds = stageHolds(rule, occurrence, evidence.negatives).map((hold) => ({
      ...hold,
      to: Math.min(hold.to, release),
    }));
    const hardEnd = Math.max(...holds.map((hold) => hold.to));
    return holds.filter((hold) => hold.from < hold.to).map((hold) => ({ ...hold, hardEnd }));
  });
}

/** The stages one after another: each counts from the end of the one before. A stage that was over before the fact was known restricts nobody. */
function stageHolds(rule: ReasonRule, occurrence: Occurrence, negatives: readonly NegativeTest[]): Hold[] {
  const holds: Hold[] = [];
  let frame: StageFrame = { anchor: occurrence.anchor, start: occurrence.anchor, namedEnd: occurrence.namedEnd };
  for (const [index, stage] of rule.stages.entries()) {
    const { ways, to } = stageEnd(stage, frame, negatives);
    const from = Math.max(frame.start, occurrence.from);
    holds.push({
      ...holdBase(rule, occurrence),
      stage: index,
      colour: stage.colour,
      from: index === 0 ? occurrence.from : from,
      to,
      ways,
    });
    // The day on which a stage ended is day 0 of the next: its last instant, for an end at 24:00.
    frame = { anchor: to - 1, start: to, namedEnd: occurrence.namedEnd };
  }
  return holds;
}

function holdBase(rule: ReasonRule, { fact, from }: Occurrence) {
  const source =
    fact.kind === 'declaration' ? {} : { organisation: fact.source.organisation, division: fact.source.division };
  return { code: rule.code, since: from, hardEnd: 0, factId: fact.id, ...source };
}

/** The earliest way out that is met, or the hard end. */
function stageEnd(stage: Stage, frame: StageFrame, negatives: readonly NegativeTest[]): { ways: Way[]; to: EpochMs } {
  const progress = stage.exits.map((exit) => exitProgress(exit, frame, negatives));
  const met = progress.flatMap(({ metAt }) => (metAt === undefined ? [] : [metAt]));
  return { ways: progress.map(toWay), to: Math.min(stageHardEnd(stage, frame), ...met) };
}

function toWay({ metAt: _metAt, nextSampleFrom, ...rest }: ExitProgress): Way {
  return nextSampleFrom === undefined ? rest : { ...rest, nextSampleFrom };
}

/** Strictest first, then oldest, then by code and fact: a total order, so that the same facts in any order give the same bytes. */
function byStrictness(a: Hold, b: Hold): number {
  return (
    strictness(b.colour) - strictness(a.colour) ||
    a.from - b.from ||
    compareText(a.code, b.code) ||
    compareText(a.factId, b.factId) ||
    a.to - b.to
  );
}

/** The holds in force at an instant, strictest first. */
export function holdsAt(timeline: Timeline, at: EpochMs): Hold[] {
  return timeline.holds.filter((hold) => hold.from <= at && at < hold.to);
}

/** The colour at an instant: that of the strictest hold, grey when there is none. */
export function colourAt(timeline: Timeline, at: EpochMs): Colour {
  return timeline.holds.find((hold) => hold.from <= at && at < hold.to)?.colour ?? 'grey';
}

/** Every instant at which the colour may change, in order and once each. */
export function boundaries(timeline: Timeline): EpochMs[] {
  return [...new Set(timeline.holds.flatMap((hold) => [hold.from, hold.to]))].sort((a, b) => a - b);
}
