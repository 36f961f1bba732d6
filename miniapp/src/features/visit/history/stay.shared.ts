import type { Visit } from '@health-code/shared/visit/visit';
import { minuteTime } from '../../../i18n/times.shared';
import type { Words } from '../../../i18n/zh';

type Stay = Pick<Visit, 'at' | 'leftAt' | 'endedBy'>;

/** When somebody arrived and left. */
export function stayTimes(words: Words, { at, leftAt }: Stay): string {
  const arrived = minuteTime(Date.parse(at));
  return leftAt === null ? arrived : words.visits.stay(arrived, minuteTime(Date.parse(leftAt)));
}

/** What was recorded before somebody corrected it; undefined where nobody did. */
export function originalWords(words: Words, { original }: Pick<Visit, 'original'>): string | undefined {
  return original === null ? undefined : words.visits.recordedAs(stayTimes(words, { ...original, endedBy: null }));
}

/** How a stay ended, or that it goes on. */
export function stayEnd(words: Words, { leftAt, endedBy }: Stay): string {
  return leftAt === null || endedBy === null ? words.visits.inside : words.visits.endings[endedBy];
}
