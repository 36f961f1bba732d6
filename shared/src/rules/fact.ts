import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';

/**
 * The symptoms that a declaration asks for: those of the national diagnosis and treatment protocol
 * (9th edition, 2022), without fever, which the temperature tells.
 */
export const SYMPTOMS = [
  'dry-cough',
  'fatigue',
  'loss-of-smell-or-taste',
  'stuffy-nose',
  'runny-nose',
  'sore-throat',
  'conjunctivitis',
  'muscle-pain',
  'diarrhoea',
] as const;
export const symptomSchema = z.enum(SYMPTOMS);
export type Symptom = z.infer<typeof symptomSchema>;

const MAX_DIVISIONS_STAYED = 30;

/** What a person says of their health and travel: the health and trip groups of GB/T 38962. */
export const declarationSchema = z.strictObject({
  /** Body temperature in degrees Celsius; outside 34–43 it is a slip of the finger, not a fever. */
  temperatureCelsius: z.number().min(34).max(43),
  symptoms: z
    .array(symptomSchema)
    .max(SYMPTOMS.length)
    .refine((list) => new Set(list).size === list.length, 'a symptom is named twice'),
  /** Whether the person was near a confirmed or suspected case within the last 14 days. */
  contactWithCase: z.boolean(),
  /** Divisions in which the person stayed within the last 14 days, their home left out. */
  divisionsStayed: z
    .array(divisionCodeSchema)
    .max(MAX_DIVISIONS_STAYED)
    .refine((list) => new Set(list).size === list.length, 'a division is named twice'),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** Who asserts a fact. For a self-declaration the organisation is the person. */
export const factSourceSchema = z.strictObject({
  kind: z.enum(['self', 'authority']),
  division: divisionCodeSchema,
  organisation: z.string(),
});

const factBase = {
  id: z.string().min(1),
  source: factSourceSchema,
  /** The instant from which the fact counts: what is not yet known changes nothing. */
  recordedAt: z.iso.datetime(),
};

/** Facts are append-only and told apart by `kind`; each kind that is added is one more member here. */
export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('declaration'), ...factBase, ...declarationSchema.shape }),
]);
export type Fact = z.infer<typeof factSchema>;

/** An area under a decree. A division code covers everything below it. */
export const riskAreaSchema = z.strictObject({
  division: divisionCodeSchema,
  level: z.enum(['high', 'medium', 'low', 'closed', 'control', 'precaution']),
  from: z.iso.datetime(),
  to: z.iso.datetime().nullable(),
  decree: z.string().min(1),
});
export type RiskArea = z.infer<typeof riskAreaSchema>;
