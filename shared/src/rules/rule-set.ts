import * as z from 'zod';
import { symptomSchema } from '../facts/fact.ts';
import { CASE_TYPES, CONTACT_RELATIONS } from '../facts/fact-words.ts';
import { RISK_LEVELS } from '../risk-area/risk-area.ts';
import { type Bilingual, bilingualSchema } from '../text/bilingual.ts';

const LONGEST_TERM_DAYS = 90;
const LONGEST_TERM_HOURS = 72;

const restrictingColour = z.enum(['yellow', 'red']);
const days = z.int().min(0).max(LONGEST_TERM_DAYS);

/** What brings a reason about. Each kind is answered by one function in `triggers.ts`. */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('declared-temperature'), atLeastCelsius: z.number() }),
  z.strictObject({ kind: z.literal('declared-symptom'), anyOf: z.array(symptomSchema).min(1) }),
  z.strictObject({ kind: z.literal('declared-contact') }),
  z.strictObject({ kind: z.literal('declared-stay'), levels: z.array(z.enum(RISK_LEVELS)).min(1) }),
  /** A positive test: of one person, or of a tube that several shared. */
  z.strictObject({ kind: z.literal('positive-test'), pooled: z.boolean() }),
  z.strictObject({ kind: z.literal('contact'), relations: z.array(z.enum(CONTACT_RELATIONS)).min(1) }),
  z.strictObject({ kind: z.literal('case'), types: z.array(z.enum(CASE_TYPES)).min(1) }),
  z.strictObject({ kind: z.literal('entry') }),
  /** A stay that overlaps an area under a decree; it counts from the last moment there. */
  z.strictObject({ kind: z.literal('stay'), levels: z.array(z.enum(RISK_LEVELS)).min(1) }),
  /** A residence within an area under a decree; it counts from the decree. */
  z.strictObject({ kind: z.literal('residence'), levels: z.array(z.enum(RISK_LEVELS)).min(1) }),
  z.strictObject({ kind: z.literal('order'), colours: z.array(restrictingColour).min(1) }),
  z.strictObject({ kind: z.literal('foreign'), colours: z.array(restrictingColour).min(1) }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

/** How long a stage lasts, by what it is counted. Whatever else it waits for, it has a cap. */
export const termSchema = z.discriminatedUnion('kind', [
  /** To 24:00 of day N in Shanghai, the day of the anchor being day 0. */
  z.strictObject({ kind: z.literal('days'), days }),
  z.strictObject({ kind: z.literal('hours'), hours: z.int().min(0).max(LONGEST_TERM_HOURS) }),
  /** To the discharge of a case. */
  z.strictObject({ kind: z.literal('discharge'), atMostDays: days.min(1) }),
  /** To the end of the decree that the area is under. */
  z.strictObject({ kind: z.literal('decree'), atMostDays: days.min(1) }),
  /** To the end that an order names. */
  z.strictObject({ kind: z.literal('order'), atMostDays: days.min(1) }),
]);
export type Term = z.infer<typeof termSchema>;

/** The negative tests that an exit asks for. */
export const testsSchema = z.strictObject({
  count: z.int().min(1).max(14),
  /** Hours that two samples must lie apart. */
  hoursApart: z.int().min(0).max(72),
  /** Days of the stage (its anchor being day 0) on which they are due; each counts from the beginning of its day. Empty: any time in the stage. */
  onDays: z.array(days),
  /** Only samples taken within so many hours before the term ends, or later, count; null for no such limit. */
  withinHoursOfTerm: z.int().min(1).max(168).nullable(),
  /** Whether a shared tube does. */
  pooled: z.boolean(),
});
export type Tests = z.infer<typeof testsSchema>;

/** One way out of a stage: a term, and the negatives that must be reported. The earliest way that is met is taken. */
export const exitSchema = z.strictObject({ term: termSchema, tests: testsSchema.nullable() });
export type Exit = z.infer<typeof exitSchema>;

/** One stage of a reason. After the longest term and `hardEndDays` more it ends, whatever is missing: no stage is endless. */
export const stageSchema = z.strictObject({
  colour: restrictingColour,
  exits: z.array(exitSchema).min(1),
  hardEndDays: z.int().min(0).max(30),
  measure: bilingualSchema,
  travel: z.enum(['none', 'restricted', 'free']),
});
export type Stage = z.infer<typeof stageSchema>;

/**
 * The three dimensions of the published method, and what people report of themselves. Space is the risk of areas, time is
 * when or how long one was there or entered, relation is being a case or near one.
 */
export const DIMENSIONS = ['space', 'time', 'relation', 'report'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const reasonRuleSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{0,2}[a-z]?$/),
  name: bilingualSchema,
  dimensions: z.array(z.enum(DIMENSIONS)).min(1),
  trigger: triggerSchema,
  stages: z.array(stageSchema).min(1),
  appealable: z.boolean(),
});
export type ReasonRule = z.infer<typeof reasonRuleSchema>;

/** How the state without any reason to restrict is worded: green while a declaration is valid, grey otherwise. */
const standingSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{0,2}$/),
  name: bilingualSchema,
  advice: bilingualSchema,
});

/** A rule set is data: immutable once published, versioned by its id and effective time. */
const ruleSetShape = z.strictObject({
  id: z.string().regex(/^[A-Z0-9-]+$/),
  title: bilingualSchema,
  /** Where the rules were published. */
  sources: z.array(z.string().min(1)).min(1),
  jurisdiction: z.string(),
  effectiveFrom: z.iso.datetime(),
  effectiveTo: z.iso.datetime().nullable(),
  authority: z.strictObject({ name: bilingualSchema, phone: z.string() }),
  /** Calendar days in Shanghai for which a declaration counts, its own day being day 0. */
  declarationValidityDays: z.int().min(1).max(LONGEST_TERM_DAYS),
  /** What a positive shared tube does to those who shared it; the rule with such a trigger must say the same. */
  poolPolicy: z.enum(['ALL_RED', 'ALL_YELLOW', 'YELLOW_12H']),
  /** Ages in hours, ascending, in which a negative test is shown; counted from sampling. */
  testBuckets: z.array(z.int().min(1)).min(1),
  /** How many days of trips are shown, the last being yesterday. */
  tripDays: z.int().min(1).max(30),
  standing: z.strictObject({ clear: standingSchema, undeclared: standingSchema, expired: standingSchema }),
  reasons: z.array(reasonRuleSchema).min(1),
});
export type RuleSet = z.infer<typeof ruleSetShape>;

export const ruleSetSchema = ruleSetShape.superRefine((set, context) => {
  for (const fault of ruleSetFaults(set)) context.addIssue({ code: 'custom', ...fault });
});

interface RuleSetFault {
  path: (string | number)[];
  message: string;
}

/** What a shape cannot say: codes that stand twice, tests that cannot be met, a term that needs another trigger, a pool policy that no rule carries out. */
function ruleSetFaults(set: RuleSet): RuleSetFault[] {
  return [...doubleCodes(set), ...set.reasons.flatMap((rule, index) => ruleFaults(rule, index)), ...poolFaults(set)];
}

function doubleCodes(set: RuleSet): RuleSetFault[] {
  const codes = [...set.reasons, ...Object.values(set.standing)].map((rule) => rule.code);
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))].map((code) => ({
    path: ['reasons'],
    message: `code ${code} is used twice`,
  }));
}

/** The trigger that gives a term its end. */
const TERM_NEEDS: Partial<Record<Term['kind'], readonly Trigger['kind'][]>> = {
  discharge: ['case'],
  decree: ['residence', 'stay', 'declared-stay'],
  order: ['order'],
};

function ruleFaults(rule: ReasonRule, index: number): RuleSetFault[] {
  return rule.stages.flatMap((stage, stageIndex) =>
    stage.exits.flatMap((exit, exitIndex) => {
      const path = ['reasons', index, 'stages', stageIndex, 'exits', exitIndex];
      const needs = TERM_NEEDS[exit.term.kind];
      const faults: RuleSetFault[] = [];
      if (needs !== undefined && !needs.includes(rule.trigger.kind)) {
        faults.push({
          path: [...path, 'term'],
          message: `a term by ${exit.term.kind} needs a trigger of ${needs.join(' or ')}`,
        });
      }
      if (exit.tests !== null && exit.tests.onDays.length > 0 && exit.tests.onDays.length !== exit.tests.count) {
        faults.push({ path: [...path, 'tests', 'onDays'], message: 'onDays must list one day per test' });
      }
      return faults;
    }),
  );
}

function poolFaults(set: RuleSet): RuleSetFault[] {
  const rule = set.reasons.find(({ trigger }) => trigger.kind === 'positive-test' && trigger.pooled);
  const colour = set.poolPolicy === 'ALL_RED' ? 'red' : 'yellow';
  if (rule?.stages[0]?.colour === colour) return [];
  return [{ path: ['poolPolicy'], message: `no rule for a positive shared tube starts with ${colour}` }];
}

/** The name of a reason or a standing by its code; the code itself where the set has no such, as after a change of rule sets. */
export function reasonName(set: RuleSet, code: string): Bilingual {
  const named = [...set.reasons, ...Object.values(set.standing)].find((rule) => rule.code === code);
  return named?.name ?? { zh: code, en: code };
}
