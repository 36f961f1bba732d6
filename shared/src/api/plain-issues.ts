import * as z from 'zod';

/** What a value should be, for whoever sent something else. */
const WANTED: Readonly<Record<string, string>> = {
  string: 'is not a text',
  number: 'is not a number',
  int: 'is not a whole number',
  boolean: 'is neither true nor false',
  array: 'is not a list',
  object: 'is not an object',
};

type RawIssue = z.core.$ZodRawIssue;

/**
 * What is wrong with a field in plain words, for every schema that says nothing better: never a pattern, a type of a
 * programming language, or the value itself.
 */
export function plainIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is required' : (WANTED[issue.expected] ?? 'has the wrong type');
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'is not in the right format';
    case 'invalid_value':
      return `is none of ${issue.values.join(', ')}`;
    case 'too_small':
      return measure(issue.origin, 'less', issue.minimum);
    case 'too_big':
      return measure(issue.origin, 'more', issue.maximum);
    case 'not_multiple_of':
      return `is not a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return 'unknown field';
    case 'invalid_union':
      return 'is none of the forms that are understood';
    default:
      return 'is not valid';
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  datetime: 'is not an instant with a zone, such as 2026-01-05T00:30:00Z',
  date: 'is not a day of the calendar, such as 2026-01-05',
};

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries', set: ' entries' };

function measure(origin: string, word: 'less' | 'more', limit: number | bigint): string {
  const unit = UNITS[origin];
  if (unit === undefined) return `is ${word} than ${limit}`;
  return `has ${word === 'less' ? 'fewer' : 'more'} than ${limit}${unit}`;
}

/** From here on every schema speaks plainly. To be called once, where a program begins. */
export function speakPlainly(): void {
  z.config({ localeError: plainIssue });
}
