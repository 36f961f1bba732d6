import * as z from 'zod';
import { ACCESS_WAYS, LOOKUP_REASONS } from './ways.ts';

export const lookupReasonSchema = z.enum(LOOKUP_REASONS);

/** One look at a person, as the person sees it. */
export const accessSchema = z.strictObject({
  at: z.iso.datetime(),
  placeName: z.string(),
  gateLabel: z.string(),
  way: z.enum(ACCESS_WAYS),
  reason: lookupReasonSchema.nullable(),
});
export type Access = z.infer<typeof accessSchema>;
