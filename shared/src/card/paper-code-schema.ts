import * as z from 'zod';

export const paperCodeSchema = z.strictObject({
  /** In groups of four, as the card prints it. */
  code: z.string(),
  issuedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type PaperCode = z.infer<typeof paperCodeSchema>;
