import * as z from 'zod';
import { colourSchema } from '../rules/colour-schema.ts';
import { entryMethodSchema, originalTimesSchema } from './visit.ts';

/** One line of a place's visitor log: enough to find somebody again with their document, and no more. */
export const visitorLogRowSchema = z.strictObject({
  at: z.iso.datetime(),
  leftAt: z.iso.datetime().nullable(),
  /** The times that were recorded first; null where nobody corrected them. */
  original: originalTimesSchema.nullable(),
  entrance: z.string(),
  name: z.string(),
  documentNumber: z.string(),
  colour: colourSchema,
  method: entryMethodSchema,
});
export type VisitorLogRow = z.infer<typeof visitorLogRowSchema>;
