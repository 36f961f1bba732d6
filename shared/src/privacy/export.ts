import * as z from 'zod';
import { accessSchema } from '../access/access.ts';
import { visitSchema } from '../visit/visit.ts';
import { personDataSchema } from './person-data.ts';

/**
 * Everything that is held of a person as one file that a machine can read. The app composes it of what the API answers; a
 * later version of it has a higher number, and one that only adds keeps it.
 */
export const personExportSchema = z.strictObject({
  format: z.literal('health-code-person'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  /** With whole particulars. */
  data: personDataSchema,
  visits: z.array(visitSchema),
  looks: z.array(accessSchema),
});
export type PersonExport = z.infer<typeof personExportSchema>;
