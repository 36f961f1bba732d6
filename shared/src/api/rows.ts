import * as z from 'zod';
import { heldSchema } from '../facts/held.ts';
import { lineSchema } from '../text/line.ts';
import { fieldErrorSchema } from './problem-schema.ts';

const MAX_ROWS = 500;
export const ROWS_BODY_BYTES = 512 * 1024;

/** The body of a batch whose rows are checked one by one, so that one bad row does not reject the others. */
export const rowsSchema = z.strictObject({ rows: z.array(z.unknown()).min(1).max(MAX_ROWS) });

/** The same with the name that the source gives the batch, such as that of a file: each fact keeps it. */
export const batchSchema = rowsSchema.extend({ batch: lineSchema(60).optional() });

/** What became of one row: `repeated` is already stored, word for word; `held` is kept and counts for nothing; `refused` wrote nothing. The last two say why. */
export const rowResultSchema = z.strictObject({
  /** The row's own id; null where none can be read. */
  id: z.string().nullable(),
  outcome: z.enum(['recorded', 'repeated', 'held', 'refused']),
  errors: z.array(fieldErrorSchema),
  /** Absent where the row is not held. */
  heldFor: heldSchema.optional(),
});
export type RowResult = z.infer<typeof rowResultSchema>;
