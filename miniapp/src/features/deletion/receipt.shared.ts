import type { Deletion } from '@health-code/shared/privacy/deletion';
import { calendarDate, minuteTime } from '../../i18n/times.shared';
import type { Words } from '../../i18n/zh';

/** A day of a year, for a receipt that is kept for years. */
export function receiptTime(words: Words, instant: string): string {
  const at = Date.parse(instant);
  return `${calendarDate(words, at)} ${minuteTime(at)}`;
}

/** A receipt as a text to keep, a line for each thing. */
export function receiptText(words: Words, deletion: Deletion): string {
  const { deletion: own } = words;
  const { receipt } = own;
  const at = (instant: string) => receiptTime(words, instant);
  const { deletionId, requestedAt, finishedAt, deleted, kept } = deletion;
  const lines = [
    receipt.title,
    `${receipt.number}: ${deletionId}`,
    `${receipt.requestedAt}: ${at(requestedAt)}`,
    ...(finishedAt === null ? [receipt.goingOn.title] : [`${receipt.finishedAt}: ${at(finishedAt)}`]),
    ...deleted.map(({ kind, count }) => `${receipt.deleted} · ${own.kinds[kind]}: ${count}`),
    ...kept.map(({ kind, until }) => {
      const { name, why } = own.keptKinds[kind];
      return `${receipt.kept} · ${name}: ${own.until(why, calendarDate(words, Date.parse(until)))}`;
    }),
    receipt.note,
  ];
  return `${lines.join('\n')}\n`;
}
