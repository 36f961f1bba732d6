import * as z from 'zod';
import { suspensionSchema } from '../place/suspension.ts';
import { versionSchema } from '../text/version-schema.ts';
import { PROBLEM_CODES } from './problem.ts';

/** One bad field: a JSON pointer (RFC 6901) into the body, or `query/…`, `path/…`, `header/…` before it. */
export const fieldErrorSchema = z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() });
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** The body of every answer that is not a success, as `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(PROBLEM_CODES),
  detail: z.string().optional(),
  requestId: z.string(),
  /** Every bad field; empty where no field is to blame. */
  errors: z.array(fieldErrorSchema),
  /** How many more attempts are open; absent where attempts are not counted. */
  attemptsLeft: z.int().min(0).optional(),
  /** Which version stands, where another was to be replaced; absent otherwise. */
  version: versionSchema.optional(),
  /** What a suspended place tells its visitors; absent where no place is suspended, and where it tells nothing. */
  suspension: suspensionSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;
