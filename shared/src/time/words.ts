import type { Bilingual } from '../text/bilingual.ts';
import { type EpochMs, shanghaiClock, shanghaiDate } from './shanghai.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An instant in Shanghai as people say it, to the minute. The beginning of a day is said as 24:00 of the day before,
 * because that is how a notice gives the end of a term.
 */
export function instantInWords(at: EpochMs): Bilingual {
  const clock = shanghaiClock(at);
  const isMidnight = clock === '00:00';
  const [year, month, day] = shanghaiDate(isMidnight ? at - 1 : at)
    .split('-')
    .map(Number) as [number, number, number];
  const time = isMidnight ? '24:00' : clock;
  return { zh: `${year}年${month}月${day}日 ${time}`, en: `${day} ${MONTHS[month - 1]} ${year}, ${time}` };
}
