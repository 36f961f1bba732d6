import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { countrySchema } from '../identity/country-schema.ts';
import { distinctList } from '../text/distinct-list.ts';
import { lineSchema } from '../text/line.ts';
import { instantSchema as instant } from '../time/instant-schema.ts';
import { CASE_TYPES, CONTACT_RELATIONS, SYMPTOMS } from './fact-words.ts';
import { OWN_WORD, provenanceSchema } from './provenance.ts';

export const symptomSchema = z.enum(SYMPTOMS);
export type Symptom = z.infer<typeof symptomSchema>;

const MAX_DIVISIONS_STAYED = 30;
const MAX_COUNTRIES_STAYED = 10;
const shortText = lineSchema(60);

/** What a person says of their health and travel: the health and trip groups of GB/T 38962. */
export const declarationSchema = z.strictObject({
  /** Body temperature in degrees Celsius; outside 34–43 it is a slip of the finger, not a fever. Null without a thermometer. */
  temperatureCelsius: z.number().min(34).max(43).nullable(),
  symptoms: distinctList(symptomSchema, { max: SYMPTOMS.length }, 'a symptom is listed twice'),
  /** Whether the person was near a confirmed or suspected case within the last 14 days. */
  contactWithCase: z.boolean(),
  /** Divisions in which the person stayed within the last 14 days, their home left out. */
  divisionsStayed: distinctList(divisionCodeSchema, { max: MAX_DIVISIONS_STAYED }, 'a division is listed twice'),
  /** Countries in which the person stayed within the last 14 days; absent from those who were not asked. It is on record and decides no colour: who arrives is known from the border. */
  countriesStayed: distinctList(countrySchema, { max: MAX_COUNTRIES_STAYED }, 'a country is listed twice').optional(),
});
export type Declaration = z.infer<typeof declarationSchema>;

const factIdSchema = z.string().min(1).max(80);

/** A declaration as a person sends it: a new one, or one in place of another that had a slip in it. */
export const newDeclarationSchema = declarationSchema.extend({
  /** The declaration that this one corrects. */
  corrects: factIdSchema.optional(),
});
export type NewDeclaration = z.infer<typeof newDeclarationSchema>;

/** Who asserts a fact. A person's own declaration has the division of their residence and the organisation `self`. */
export const factSourceSchema = z.strictObject({ division: divisionCodeSchema, organisation: shortText });
export type FactSource = z.infer<typeof factSourceSchema>;

const base = {
  id: factIdSchema,
  source: factSourceSchema,
  provenance: provenanceSchema.default(OWN_WORD),
  /** The instant from which the fact counts: what is not yet known changes nothing. */
  recordedAt: instant,
  /** The fact that this one corrects: from `recordedAt` on, that one counts no more. Only its own source may. */
  supersedes: factIdSchema.optional(),
};

const restrictingColour = z.enum(['yellow', 'red']);

/** Facts are append-only and told apart by `kind`; each kind that is added is one more member here. */
export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('declaration'), ...base, at: instant, ...declarationSchema.shape }),
  z.strictObject({
    kind: z.literal('test'),
    ...base,
    sampledAt: instant,
    reportedAt: instant,
    result: z.enum(['negative', 'positive']),
    method: z.enum(['pcr', 'antigen']),
    /** How many people shared the tube; 1 for a single test. */
    pool: z.int().min(1).max(40),
  }),
  z.strictObject({
    kind: z.literal('vaccination'),
    ...base,
    at: instant,
    dose: z.int().min(1).max(9),
    product: shortText,
  }),
  z.strictObject({
    kind: z.literal('stay'),
    ...base,
    division: divisionCodeSchema,
    from: instant,
    to: instant,
    via: z.enum(['carrier', 'declared', 'checkin']),
  }),
  z.strictObject({
    kind: z.literal('contact'),
    ...base,
    relation: z.enum(CONTACT_RELATIONS),
    /** The last contact. */
    at: instant,
  }),
  z.strictObject({
    kind: z.literal('case'),
    ...base,
    type: z.enum(CASE_TYPES),
    at: instant,
    dischargedAt: instant.optional(),
  }),
  z.strictObject({ kind: z.literal('entry'), ...base, at: instant, from: countrySchema }),
  /** Who moves gets a new one that supersedes the old: a home that is merely added clears nothing. */
  z.strictObject({ kind: z.literal('residence'), ...base, division: divisionCodeSchema, from: instant }),
  z.strictObject({
    kind: z.literal('order'),
    ...base,
    reason: shortText,
    colour: restrictingColour,
    at: instant,
    until: instant,
    document: shortText,
  }),
  z.strictObject({
    kind: z.literal('foreign'),
    ...base,
    division: divisionCodeSchema,
    colour: restrictingColour,
    reason: shortText,
    at: instant,
  }),
  z.strictObject({
    kind: z.literal('release'),
    ...base,
    /** The fact whose reasons end. Only its own source may release it. */
    of: z.string().min(1).max(80),
    at: instant,
    document: shortText,
  }),
]);
export type Fact = z.infer<typeof factSchema>;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;
