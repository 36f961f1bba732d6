import { ApiError } from '@health-code/shared/api/client';
import type { ProblemCode } from '@health-code/shared/api/problem';
import type { Problem } from '@health-code/shared/api/problem-schema';
import type { Suspension } from '@health-code/shared/place/suspension';
import { calendarDate } from '../../i18n/times.shared';
import type { Words } from '../../i18n/zh';
import type { FieldErrorWord, ProblemWords } from '../../i18n/zh/problems';
import { PlatformRefusal } from '../../platform/platform-code.types';

/** Why something did not succeed, in the ways that call for different words. */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'refused' }
  | { kind: 'unexpected' }
  | { kind: 'problem'; problem: Problem };

export function failureOf(error: unknown): Failure {
  if (error instanceof PlatformRefusal) return { kind: 'refused' };
  if (!(error instanceof ApiError)) return { kind: 'offline' };
  return error.problem === undefined ? { kind: 'unexpected' } : { kind: 'problem', problem: error.problem };
}

export function failureWords(words: Words, failure: Failure): ProblemWords {
  if (failure.kind !== 'problem') return words.failures[failure.kind];
  const { code, attemptsLeft, suspension } = failure.problem;
  // A newer server may know problems that this app has no words for.
  const found: ProblemWords =
    (words.problems as Partial<Record<string, ProblemWords>>)[code] ?? words.failures.unexpected;
  if (suspension !== undefined) return { ...found, advice: suspensionWords(words, suspension, found.advice) };
  if (attemptsLeft === undefined) return found;
  return { ...found, advice: found.advice + words.common.sentenceGap + words.common.attemptsLeft(attemptsLeft) };
}

/** What a suspended place tells its visitors, and then what to do. */
export function suspensionWords(words: Words, { until, note }: Suspension, advice: string): string {
  const opening = until === null ? [] : [words.suspended.until(calendarDate(words, Date.parse(until)))];
  const said = note === null ? [] : [words.suspended.note(note)];
  return [...opening, ...said, advice].join(words.common.sentenceGap);
}

/** Whether signing in again would fix the failure. */
export function needsSignIn(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.code.startsWith('AUTH.');
}

export function problemCode(failure: Failure | undefined): ProblemCode | undefined {
  return failure?.kind === 'problem' ? failure.problem.code : undefined;
}

/** What is wrong with the field at a JSON pointer, in words; `format` replaces the general words for a wrong form. */
export function fieldError(words: Words, failure: Failure | undefined, pointer: string, format?: string) {
  if (failure?.kind !== 'problem') return undefined;
  const error = failure.problem.errors.find((entry) => entry.pointer === pointer);
  if (error === undefined) return undefined;
  if (format !== undefined && error.code === 'format') return format;
  return faultWords(words, error.code);
}

export function faultWords(words: Words, code: string): string {
  return code in words.fieldErrors ? words.fieldErrors[code as FieldErrorWord] : words.fieldErrors.custom;
}
