import * as z from 'zod';
import { ENTRY_CONDITIONS, ENTRY_UNKNOWNS, type EntryAnswer } from './judge.ts';
import { ENTRY_OUTCOMES } from './outcome.ts';

export const entryOutcomeSchema = z.enum(ENTRY_OUTCOMES);

/** An answer of the judge as the API carries it. */
export const entryAnswerSchema = z.strictObject({
  outcome: entryOutcomeSchema,
  /** Every condition that was not met; empty if and only if the person passes. */
  failed: z.array(z.enum(ENTRY_CONDITIONS)).readonly(),
  /** A negative test sampled less than so many hours ago would meet the condition; null where none is missing. */
  testWithinHours: z.int().nullable(),
  /** What this way in cannot know, so that another might answer more mildly. */
  cannotKnow: z.array(z.enum(ENTRY_UNKNOWNS)).readonly(),
}) satisfies z.ZodType<EntryAnswer>;
