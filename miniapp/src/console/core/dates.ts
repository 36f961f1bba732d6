import { fromIso, shanghaiDate, toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import { readWrittenTime } from '@health-code/shared/time/written-time';

/** The day so many days after an instant, by Shanghai's calendar. */
export const dayAfter = (now: number, days: number): string => shanghaiDate(now + days * MS_PER_DAY);

/** When a day ends in Shanghai. */
export const endOfDate = (date: string): string => toIso((readWrittenTime(`${date} 00:00`) ?? 0) + MS_PER_DAY);

/** The last day before an end. */
export const lastDateBefore = (iso: string): string => shanghaiDate(fromIso(iso) - 1);
