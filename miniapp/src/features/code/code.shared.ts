import type { Reason } from '@health-code/shared/rules/status';
import { endTime } from '../../i18n/times.shared';
import type { Words } from '../../i18n/zh';

/** When a reason ends, and how certain that is. */
export type ReasonEnd =
  | { kind: 'declare' }
  | { kind: 'stages'; stage: number; hard: number }
  | { kind: 'once'; at: number };

export function reasonEnd({ plannedEnd, hardEnd }: Pick<Reason, 'plannedEnd' | 'hardEnd'>): ReasonEnd {
  if (plannedEnd === null || hardEnd === null) return { kind: 'declare' };
  const [stage, hard] = [Date.parse(plannedEnd), Date.parse(hardEnd)];
  return stage === hard ? { kind: 'once', at: hard } : { kind: 'stages', stage, hard };
}

/** Whether a reason has conditions beyond waiting. */
export function hasConditions({ waysOut }: Pick<Reason, 'waysOut'>): boolean {
  return waysOut.some((way) => way.tests !== null);
}

/** From when the next sample counts: that is now, once the instant has passed. */
export function nextSample(words: Words, from: number, now: number): string {
  return now < from ? words.code.conditionNext(endTime(words, from)) : words.code.conditionNow;
}
