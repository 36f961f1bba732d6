import type { CodeFacts, Verdict } from '@health-code/shared/code/verdict';
import type { EntryCondition } from '@health-code/shared/entry/judge';
import type { Policy } from '@health-code/shared/entry/policy';
import type { LookupAnswer, VerifyAnswer } from '@health-code/shared/gate/gate';
import type { Words } from '../../i18n/zh';
import { spanWords } from './ages.shared';

/** The conditions that a code failed, besides its colour, and what a look-up might answer instead. */
export function failuresOfCode(verdict: Verdict, facts: CodeFacts, words: Words, policy: Policy): string[] {
  if (!('failed' in verdict)) return [];
  const { failed, cannotKnow } = verdict;
  return [
    ...failed.flatMap((condition) => codeFailure(condition, facts, words, policy)),
    ...(cannotKnow.includes('sampling-minute') ? [words.gate.failed['sampling-minute']] : []),
    ...(failed.some(concernsTest) ? [words.gate.doses(facts.doses)] : []),
  ];
}

function codeFailure(condition: EntryCondition, facts: CodeFacts, words: Words, policy: Policy): string[] {
  const { ages, failed } = words.gate;
  if (condition === 'colour') return [];
  const hours = ages.hours(policy.oldestTestHours ?? 0);
  if (condition === 'test-age') return [failed['test-age'](ages.hours(facts.test?.ageHours ?? 0), hours)];
  if (condition === 'no-test') return [failed['no-test'](hours)];
  const limit = spanWords(words, policy.oldestCredentialSeconds ?? 0);
  return [failed['credential-age'](spanWords(words, facts.ageSeconds), limit)];
}

type ServerAnswer = LookupAnswer | NonNullable<VerifyAnswer['current']>;

/** The conditions that the server found to be failed; it does not tell a door when the sample was taken. */
export function failuresByServer({ failed, testWithinHours }: ServerAnswer, words: Words): string[] {
  const hours = words.gate.ages.hours(testWithinHours ?? 0);
  const { 'no-test': noTest, 'test-too-old': tooOld } = words.gate.failed;
  return failed.filter(concernsTest).map((condition) => (condition === 'no-test' ? noTest(hours) : tooOld(hours)));
}

const concernsTest = (condition: EntryCondition) => condition === 'no-test' || condition === 'test-age';
