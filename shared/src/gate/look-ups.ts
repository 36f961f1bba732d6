import * as z from 'zod';
import { placeIdSchema } from '../place/place.ts';

const HOUR = /^\d{4}-\d\d-\d\dT\d\d$/;

const counts = {
  /** By Shanghai's clock. */
  hour: z.string().regex(HOUR, 'is written YYYY-MM-DDTHH'),
  lookUps: z.int().min(1),
  /** How many of them found nobody. */
  misses: z.int().min(0),
};

/** How often people without a phone were looked up at one gate in one hour, for those who run the place. */
export const gateLookUpsSchema = z.strictObject({ ...counts, label: z.string(), unusual: z.boolean() });
export type GateLookUps = z.infer<typeof gateLookUpsSchema>;

/** How often one of those who run a place read who came there in an hour. */
export const registerReadsSchema = z.strictObject({
  hour: counts.hour,
  /** Empty for the owner. */
  label: z.string(),
  times: z.int().min(1),
  lastAt: z.iso.datetime(),
});
export type RegisterReads = z.infer<typeof registerReadsSchema>;

/** An unusual hour at one gate of a place, for the officials of its county. */
export const unusualLookUpsSchema = z.strictObject({ ...counts, placeId: placeIdSchema, placeName: z.string() });
export type UnusualLookUps = z.infer<typeof unusualLookUpsSchema>;

/** A crowd without phones is rarer than that, and so are as many slips of the pen in an hour. */
const UNUSUAL_LOOK_UPS = 60;
const UNUSUAL_MISSES = 10;

/** Whether an hour at a gate looks as if somebody tried numbers, or looked up people who were not there. */
export function areLookUpsUnusual({ lookUps, misses }: Pick<GateLookUps, 'lookUps' | 'misses'>): boolean {
  return lookUps >= UNUSUAL_LOOK_UPS || misses >= UNUSUAL_MISSES;
}
