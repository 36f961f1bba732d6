import * as z from 'zod';
import { officeSchema } from './office.ts';
import { operatorSchema } from './operator.ts';
import { powerSchema } from './powers.ts';

/** Who an official is, where, and what they may do now. */
export const ownWorkSchema = z.strictObject({
  office: officeSchema,
  operator: operatorSchema,
  /** Those that have not ended. */
  powers: z.array(powerSchema),
  /** Whether the second factor need not be shown again at this moment. */
  isSteppedUp: z.boolean(),
  idleMs: z.int(),
  serverTime: z.iso.datetime(),
});
export type OwnWork = z.infer<typeof ownWorkSchema>;
