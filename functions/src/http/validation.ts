import type { FieldError } from '@health-code/shared/api/problem';
import type * as z from 'zod';
import { InvalidInputError } from '../domain-error.ts';

/** Parses or throws an {@link InvalidInputError} that names every bad field under `prefix`. */
export function parseOrThrow<S extends z.ZodType>(schema: S, input: unknown, prefix: string): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InvalidInputError(result.error.issues.flatMap((issue) => fieldErrors(issue, prefix)));
}

/** Zod's messages speak of types, lengths and patterns, never of the value, so they are safe to send. */
function fieldErrors(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  const base = prefix + issue.path.map((key) => `/${escapePointer(String(key))}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: `${base}/${escapePointer(key.slice(0, 40))}`,
      code: 'unrecognized',
      detail: 'there is no such field',
    }));
  }
  return [{ pointer: base, code: issueCode(issue), detail: issue.message }];
}

function issueCode(issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return String(issue.params?.['fault'] ?? 'custom');
  return issue.code === 'invalid_format' ? 'format' : issue.code.replaceAll('_', '-');
}

/** RFC 6901, section 3. */
function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
