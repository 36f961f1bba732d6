import * as z from 'zod';
import { ACCESS_WAYS, LOOK_UP_PURPOSES, LOOKUP_REASONS } from './ways.ts';

export const lookupReasonSchema = z.enum(LOOKUP_REASONS);

/** One look at a person, as the person sees it. */
export const accessSchema = z.strictObject({
  at: z.iso.datetime(),
  /** Of the place; of the office, where an official looked. */
  placeName: z.string(),
  /** Of the gate; the reference of the case, where an official looked. */
  gateLabel: z.string(),
  way: z.enum(ACCESS_WAYS),
  reason: lookupReasonSchema.nullable(),
  /** For what an official looked; null for everybody else. */
  purpose: z.enum(LOOK_UP_PURPOSES).nullable(),
});
export type Access = z.infer<typeof accessSchema>;
