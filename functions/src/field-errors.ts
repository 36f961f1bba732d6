import { speakPlainly } from '@health-code/shared/api/plain-issues';
import type { FieldError } from '@health-code/shared/api/problem-schema';
import type * as z from 'zod';

// Whatever names bad fields comes through here, so what is wrong with them is put into words from here on.
speakPlainly();

/** Every bad field of a parse, under `prefix`. The messages never speak of the value, so they are safe to send. */
export function fieldErrorsOf(error: z.ZodError, prefix: string): FieldError[] {
  return error.issues.flatMap((issue) => fieldErrors(issue, prefix));
}

function fieldErrors(issue: z.core.$ZodIssue, prefix: string): FieldError[] {
  const base = prefix + issue.path.map((key) => `/${escapePointer(String(key))}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: `${base}/${escapePointer(key.slice(0, 40))}`,
      code: 'unrecognized',
      detail: 'unknown field',
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

const DIVISION_DETAIL =
  'is not in the directory of divisions; a province has 2 digits, a city 4, a county 6, a street 9, without zeros behind them';

/** What is said of a division that the directory does not list. */
export function divisionFault(pointer: string): FieldError {
  return { pointer, code: 'unknown', detail: DIVISION_DETAIL };
}
