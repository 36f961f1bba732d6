import * as z from 'zod';
import { lineSchema } from '../text/line.ts';

/** What a place tells those who scan its poster while it is suspended. */
export const suspensionSchema = z.strictObject({
  /** The day in Shanghai on which it plans to open again; null while that is not known. It opens by its owner's hand alone. */
  until: z.string().nullable(),
  /** Why, where else to go, whom to call; null where it says nothing. */
  note: z.string().nullable(),
});
export type Suspension = z.infer<typeof suspensionSchema>;

const SUSPENSION_NOTE_LENGTH = 60;

/** What a change of state is asked with. */
export const placeStateChangeSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('suspended'),
    until: z.iso.date('a day such as 2026-11-21').optional(),
    note: lineSchema(SUSPENSION_NOTE_LENGTH).optional(),
  }),
  z.strictObject({ state: z.enum(['active', 'closed']) }),
]);
