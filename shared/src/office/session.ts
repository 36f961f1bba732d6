import * as z from 'zod';

/** The session of an official: it ends after so long without a request, at its end at the latest, and with another sign-in. */
export const operatorSessionSchema = z.strictObject({
  token: z.string(),
  /** Milliseconds. */
  idleMs: z.int(),
  endsAt: z.iso.datetime(),
  serverTime: z.iso.datetime(),
});
export type OperatorSession = z.infer<typeof operatorSessionSchema>;
