import * as z from 'zod';
import { lineSchema } from '../text/line.ts';

const reference = lineSchema(60).nullable();

/**
 * Where a fact came from, so that one look-up leads from a reason on somebody's screen to the file and row behind it, and
 * to who brought it. Null where it does not apply or is not known.
 */
export const provenanceSchema = z.strictObject({
  /** The registered source that signed the request; null for a person's own word. */
  sourceId: z.string().nullable(),
  /** The batch that the fact arrived in, by the name that its source gave it. */
  batch: reference,
  /** The row of the batch, counted from 1. */
  row: z.int().min(1).nullable(),
  /** A document or a record that supports it. */
  evidence: reference,
  /** The outbreak or case on whose account it was brought. */
  event: z.string().nullable(),
  /** The official who brought it. */
  operator: z.string().nullable(),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** The provenance of what people say of themselves, and of facts from before provenance was kept. */
export const OWN_WORD: Provenance = {
  sourceId: null,
  batch: null,
  row: null,
  evidence: null,
  event: null,
  operator: null,
};
