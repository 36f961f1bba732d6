import * as z from 'zod';
import type { Fact, FactKind, FactOf } from '../facts/fact.ts';
import { type ReleaseLookup, releaseLookup } from '../facts/known-facts.ts';
import type { RiskArea } from '../risk-area/risk-area.ts';
import { type EpochMs, endOfDay, fromIso } from '../time/shanghai.ts';
import { colourSchema } from './colour-schema.ts';
import {
  type ExitProgress,
  exitProgress,
  type NegativeTest,
  negativeTests,
  type StageFrame,
  stageHardEnd,
} from './exits.ts';
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

/** What the stages of every reason are measured against; made once for all of them. */
interface Evidence {
  readonly negatives: readonly NegativeTest[];
  readonly releasedAt: ReleaseLookup;
  readonly riskAreas: readonly RiskArea[];
}

/** Every hold that the facts imply, in no particular order. */
export function findHolds(facts: readonly Fact[], set: RuleSet, riskAreas: readonly RiskArea[]): Hold[] {
  const evidence: Evidence = { negatives: negativeTests(facts), releasedAt: releaseLookup(facts), riskAreas };
  const rules = rulesByFact(set);
  const holds: Hold[] = [];
  for (const fact of facts) {
    if (fact.kind === 'declaration') holds.push(declarationHold(fact, set));
    for (const rule of rules.get(fact.kind) ?? []) addReasonHolds(rule, fact, evidence, holds);
  }
  return holds;
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

function addReasonHolds(rule: ReasonRule, fact: Fact, evidence: Evidence, holds: Hold[]): void {
  const found = occurrences(rule.trigger, fact, evidence.riskAreas);
  if (found.length === 0) return;
  const release = evidence.releasedAt(fact);
  for (const occurrence of found) {
    const spans = stageSpans(rule, occurrence, evidence.negatives);
    const hardEnd = Math.min(release, Math.max(...spans.map((span) => span.to)));
    for (const [stage, span] of spans.entries()) {
      const from = stage === 0 ? occurrence.from : Math.max(span.start, occurrence.from);
      const to = Math.min(span.to, release);
      // A stage that was over before the fact was known restricts nobody.
      if (from < to) holds.push(hold(rule, occurrence, { stage, from, to, hardEnd, ways: span.ways }));
    }
  }
}

function hold(
  rule: ReasonRule,
  { fact, from }: Occurrence,
  span: Pick<Hold, 'stage' | 'from' | 'to' | 'hardEnd' | 'ways'>,
): Hold {
  const { colour } = rule.stages[span.stage] as Stage;
  const base: Hold = { code: rule.code, colour, since: from, factId: fact.id, ...span };
  if (fact.kind === 'declaration') return base;
  return { ...base, organisation: fact.source.organisation, division: fact.source.division };
}

interface StageSpan {
  readonly start: EpochMs;
  readonly to: EpochMs;
  readonly ways: Way[];
}

/** The stages one after another: each counts from the end of the one before. */
function stageSpans(
  rule: ReasonRule,
  { anchor, namedEnd }: Occurrence,
  negatives: readonly NegativeTest[],
): StageSpan[] {
  const spans: StageSpan[] = [];
  let frame: StageFrame = { anchor, start: anchor, namedEnd };
  for (const stage of rule.stages) {
    const span = stageSpan(stage, frame, negatives);
    spans.push(span);
    // The day on which a stage ended is day 0 of the next: its last instant, for an end at 24:00.
    frame = { anchor: span.to - 1, start: span.to, namedEnd };
  }
  return spans;
}

/** A stage ends by the earliest way out that is met, or at its hard end. */
function stageSpan(stage: Stage, frame: StageFrame, negatives: readonly NegativeTest[]): StageSpan {
  const ways: Way[] = [];
  let to = stageHardEnd(stage, frame);
  for (const exit of stage.exits) {
    const progress = exitProgress(exit, frame, negatives);
    ways.push(toWay(progress));
    if (progress.metAt !== undefined) to = Math.min(to, progress.metAt);
  }
  return { start: frame.start, to, ways };
}

function toWay({ termEnd, done, needed, nextSampleFrom }: ExitProgress): Way {
  const way = { termEnd, done, needed };
  return nextSampleFrom === undefined ? way : { ...way, nextSampleFrom };
}
