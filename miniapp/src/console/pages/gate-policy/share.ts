import type { EntryOutcome } from '@health-code/shared/entry/outcome';
import type { Answers } from '@health-code/shared/entry/policy-effect';

/** How many of a hundred got an answer. Fewer than one are not none, and all but a few are not all. */
export function shareOf({ samples, ...answers }: Answers, when: 'before' | 'after', outcome: EntryOutcome): string {
  const count = answers[when][outcome];
  if (samples === 0 || count === 0) return '0%';
  if (count === samples) return '100%';
  return `${Math.min(Math.max(Math.round((100 * count) / samples), 1), 99)}%`;
}
