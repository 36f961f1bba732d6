import { isInCalendar } from './calendar.ts';
import { daysFromCivil } from './civil.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './units.ts';

const DATE = '(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})';
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d+))?)?';
const ZONE = '(Z|[+-]\\d{2}:\\d{2})?';
const WRITTEN = new RegExp(`^${DATE}(?:T| +)${CLOCK} ?${ZONE}$`, 'i');

/**
 * The instant that a person, a spreadsheet or a program wrote: 2026/1/5 8:30, 2026-01-05 8:30, 2026-01-05T08:30:00+08:00. A
 * clock without a zone is that of Shanghai. Undefined for anything else, and for dates and clocks that do not exist.
 */
export function readWrittenTime(text: string): number | undefined {
  const match = WRITTEN.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])] as const;
  const [hour, minute, second] = [Number(match[5]), Number(match[6]), Number(match[7] ?? 0)] as const;
  const offset = offsetMs(match[9]);
  if (offset === undefined || !isInCalendar(year, month, day) || hour > 23 || minute > 59 || second > 59)
    return undefined;
  const ms = Number((match[8] ?? '').padEnd(3, '0').slice(0, 3));
  return (
    daysFromCivil(year, month, day) * MS_PER_DAY +
    hour * MS_PER_HOUR +
    minute * MS_PER_MINUTE +
    second * 1000 +
    ms -
    offset
  );
}

const SHANGHAI = '+08:00';
/** No zone was ever further than this from UTC. */
const FURTHEST_OFFSET_MS = 14 * MS_PER_HOUR;

function offsetMs(zone = SHANGHAI): number | undefined {
  if (zone.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(4))] as const;
  const offset = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE;
  if (minutes > 59 || offset > FURTHEST_OFFSET_MS) return undefined;
  return zone.startsWith('-') ? -offset : offset;
}
