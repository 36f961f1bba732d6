import * as z from 'zod';
import { idSchema } from '../text/id-schema.ts';

/** Why an account no longer holds a person: they proved more elsewhere, were handed over, or withdrew their consent. */
export const PASSING_KINDS = ['taken-over', 'handed-over', 'withdrawn'] as const;
export type PassingKind = (typeof PASSING_KINDS)[number];

/** What a former holder is told: nothing that they did not type themselves. */
export const noticeSchema = z.strictObject({
  noticeId: idSchema('a notice id'),
  kind: z.enum(PASSING_KINDS),
  /** The name that this account had given, masked. */
  name: z.string(),
  at: z.iso.datetime(),
});
export type Notice = z.infer<typeof noticeSchema>;
