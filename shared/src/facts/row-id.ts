import * as z from 'zod';

/** A source names its own rows; the colon is kept for the name of the source, which the server puts before it. */
export const rowIdSchema = z
  .string()
  .regex(/^[\w.-]{1,40}$/, 'has 1 to 40 letters, digits, dots, hyphens or underscores');
