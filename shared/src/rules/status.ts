import * as z from 'zod';
import { bilingualSchema } from '../text/bilingual.ts';
import { colourSchema } from './colour.ts';

const instant = z.iso.datetime();

/** One reason, with what the person needs to understand it and to get out of it. */
export const reasonSchema = z.strictObject({
  code: z.string(),
  name: bilingualSchema,
  colour: colourSchema,
  /** Who decided: the person's own declaration, or an authority. Null where nothing is known. */
  source: z.strictObject({ kind: z.enum(['self', 'authority']), name: bilingualSchema }).nullable(),
  since: instant.nullable(),
  stage: z.strictObject({ index: z.int(), count: z.int(), measure: bilingualSchema }).nullable(),
  /** The end of the present stage, and of the whole reason. Null only for grey, which ends with a declaration. */
  plannedEnd: instant.nullable(),
  hardEnd: instant.nullable(),
  advice: bilingualSchema,
  contact: z.strictObject({ name: bilingualSchema, phone: z.string() }),
  appealable: z.boolean(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** A span of one colour; `to` is null for the last, which lasts until a new fact arrives. */
export const segmentSchema = z.strictObject({ from: instant, to: instant.nullable(), colour: colourSchema });
export type Segment = z.infer<typeof segmentSchema>;

/** What `evaluate` answers: the colour at `asOf`, why, what comes next, and the whole known future. */
export const statusSchema = z.strictObject({
  colour: colourSchema,
  asOf: instant,
  ruleSet: z.string(),
  reasons: z.array(reasonSchema).min(1),
  next: z.strictObject({ at: instant, colour: colourSchema }).nullable(),
  segments: z.array(segmentSchema).min(1),
});
export type Status = z.infer<typeof statusSchema>;
