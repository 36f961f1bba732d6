import * as z from 'zod';
import { bilingualSchema } from '../text/bilingual.ts';
import { badgesSchema } from './badges.ts';
import { colourSchema } from './colour-schema.ts';
import { DIMENSIONS } from './rule-set.ts';

const instant = z.iso.datetime();

/** One way out of the present stage: both its term and its tests must be met, and the earliest way that is met is taken. */
export const wayOutSchema = z.strictObject({
  /** When its term ends. */
  term: instant,
  /** Null where it asks for no test. */
  tests: z.strictObject({ needed: z.int(), done: z.int(), nextSampleFrom: instant.nullable() }).nullable(),
});
export type WayOut = z.infer<typeof wayOutSchema>;

/** One reason, with what the person needs to understand it and to get out of it. */
export const reasonSchema = z.strictObject({
  /** Names the fact behind the reason; null where there is none. A service hands it out under an opaque name. */
  id: z.string().nullable(),
  code: z.string(),
  name: bilingualSchema,
  colour: colourSchema,
  /** On which of them it rests; empty for grey, which rests on nothing. */
  dimensions: z.array(z.enum(DIMENSIONS)),
  /** Who decided: the person's own declaration, or an authority. Null where nothing is known. */
  source: z
    .strictObject({ kind: z.enum(['self', 'authority']), name: bilingualSchema, division: z.string().nullable() })
    .nullable(),
  since: instant.nullable(),
  stage: z.strictObject({ index: z.int(), count: z.int(), measure: bilingualSchema }).nullable(),
  /** When the present stage ends if everything that it asks for is done in time. Null only for grey, which ends with a declaration. */
  plannedEnd: instant.nullable(),
  /** When the whole reason ends at the latest, whatever is missing. */
  hardEnd: instant.nullable(),
  waysOut: z.array(wayOutSchema),
  /** The term is over and tests are still missing. */
  overdue: z.boolean(),
  travel: z.enum(['none', 'restricted', 'free']),
  advice: bilingualSchema,
  contact: z.strictObject({ name: bilingualSchema, phone: z.string() }),
  appealable: z.boolean(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** A span of one colour; `to` is null for the last, which lasts until a new fact arrives. */
export const segmentSchema = z.strictObject({ from: instant, to: instant.nullable(), colour: colourSchema });
export type Segment = z.infer<typeof segmentSchema>;

/** What `evaluate` answers: the colour at `asOf`, why, what comes next, the whole known future, and the badges beside it. */
export const statusSchema = z.strictObject({
  colour: colourSchema,
  asOf: instant,
  ruleSet: z.string(),
  reasons: z.array(reasonSchema).min(1),
  next: z.strictObject({ at: instant, colour: colourSchema }).nullable(),
  segments: z.array(segmentSchema).min(1),
  badges: badgesSchema,
});
export type Status = z.infer<typeof statusSchema>;
