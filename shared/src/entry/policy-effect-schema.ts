import * as z from 'zod';
import { PLACE_KINDS } from '../place/place-kinds.ts';
import { ENTRY_OUTCOMES } from './outcome.ts';
import type { PolicyEffect } from './policy-effect.ts';

const tallySchema = z.record(z.enum(ENTRY_OUTCOMES), z.int());
const answers = { samples: z.int(), before: tallySchema, after: tallySchema };

/** What other requirements would have answered on one day, to the people of whom a sample was kept. */
export const policyEffectSchema = z.strictObject({
  ...answers,
  kinds: z.array(z.strictObject({ kind: z.enum(PLACE_KINDS), ...answers })).readonly(),
}) satisfies z.ZodType<PolicyEffect>;
