import type * as z from 'zod';
import { InvalidInputError } from '../domain-error.ts';
import { fieldErrorsOf } from '../field-errors.ts';

/** Parses or throws an {@link InvalidInputError} that names every bad field under `prefix`. */
export function parseOrThrow<S extends z.ZodType>(schema: S, input: unknown, prefix: string): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InvalidInputError(fieldErrorsOf(result.error, prefix));
}
