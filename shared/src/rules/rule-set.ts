import * as z from 'zod';
import { type Bilingual, bilingualSchema } from '../text/bilingual.ts';
import { symptomSchema } from './fact.ts';

const LONGEST_STAGE_DAYS = 90;

/** What brings a reason about. Each kind is answered by one function in `triggers.ts`. */
export const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('declared-temperature'), atLeastCelsius: z.number() }),
  z.strictObject({ kind: z.literal('declared-symptom'), anyOf: z.array(symptomSchema).min(1) }),
  z.strictObject({ kind: z.literal('declared-contact') }),
  z.strictObject({
    kind: z.literal('declared-stay'),
    levels: z.array(z.enum(['high', 'medium', 'low', 'closed', 'control', 'precaution'])).min(1),
  }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

/** One stage of a reason. It ends at 24:00 of the last of its `days`, whatever else happens: no stage is endless. */
export const stageSchema = z.strictObject({
  colour: z.enum(['yellow', 'red']),
  days: z.int().min(1).max(LONGEST_STAGE_DAYS),
  measure: bilingualSchema,
});
export type Stage = z.infer<typeof stageSchema>;

export const reasonRuleSchema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{0,2}$/),
  name: bilingualSchema,
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
export const ruleSetSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Z0-9-]+$/),
    jurisdiction: z.string(),
    effectiveFrom: z.iso.datetime(),
    effectiveTo: z.iso.datetime().nullable(),
    authority: z.strictObject({ name: bilingualSchema, phone: z.string() }),
    /** Calendar days in Shanghai for which a declaration counts, its own day being day 0. */
    declarationValidityDays: z.int().min(1).max(LONGEST_STAGE_DAYS),
    standing: z.strictObject({ clear: standingSchema, undeclared: standingSchema, expired: standingSchema }),
    reasons: z.array(reasonRuleSchema),
  })
  .superRefine((set, context) => {
    const codes = [...set.reasons, ...Object.values(set.standing)].map((rule) => rule.code);
    const twice = codes.find((code, index) => codes.indexOf(code) !== index);
    if (twice !== undefined)
      context.addIssue({ code: 'custom', path: ['reasons'], message: `code ${twice} stands twice` });
  });
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** The name of a reason or a standing by its code; the code itself where the set has no such, as after a change of rule sets. */
export function reasonName(set: RuleSet, code: string): Bilingual {
  const named = [...set.reasons, ...Object.values(set.standing)].find((rule) => rule.code === code);
  return named?.name ?? { zh: code, en: code };
}
