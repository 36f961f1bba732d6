import { describe, expect, it } from 'vitest';
import { en } from './en';
import {
  calendarDate,
  clockTime,
  dayAndTime,
  dayHeading,
  dayKey,
  endTime,
  fullDate,
  minuteTime,
  timeLeft,
  timeOrDay,
} from './times.shared';
import { zh } from './zh';

const at = (text: string) => Date.parse(text);

describe('times in Shanghai', () => {
  it('are eight hours ahead of UTC, across midnight and the turn of the year', () => {
    const newYear = at('2022-12-31T16:00:05Z');
    expect(clockTime(newYear)).toBe('00:00:05');
    expect(minuteTime(newYear)).toBe('00:00');
    expect(dayKey(newYear)).toBe('2023-01-01');
    expect(dayKey(newYear - 6_000)).toBe('2022-12-31');
    expect(calendarDate(zh, newYear)).toBe('2023年1月1日');
    expect(calendarDate(en, newYear - 6_000)).toBe('31 Dec 2022');
    expect(fullDate(zh, newYear)).toBe('2023年1月1日 星期日');
    expect(fullDate(en, newYear)).toBe('Sunday, 1 Jan 2023');
  });

  it('call an end at midnight 24:00 of the day before', () => {
    expect(endTime(zh, at('2022-12-05T16:00:00Z'))).toBe('12月5日 24:00');
    expect(endTime(en, at('2022-11-30T16:00:00Z'))).toBe('30 Nov, 24:00');
    expect(endTime(zh, at('2022-12-05T16:00:01Z'))).toBe('12月6日 00:00');
    expect(dayAndTime(en, at('2022-12-05T01:02:03Z'))).toBe('5 Dec, 09:02');
  });

  it.each([
    ['2022-12-05T01:00:00Z', '今天'],
    ['2022-12-04T15:59:59Z', '昨天'],
    ['2022-12-03T15:59:59Z', '2022年12月3日 星期六'],
  ])('head the day of %s as %s on 5 December', (instant, heading) => {
    expect(dayHeading(zh, at(instant), at('2022-12-05T02:00:00Z'))).toBe(heading);
  });

  it.each([
    [3 * 86_400_000, '还有 3 天'],
    [2 * 86_400_000 + 1, '还有 3 天'],
    [2 * 86_400_000, '还有 48 小时'],
    [2 * 3_600_000, '还有 120 分钟'],
    [1, '还有 1 分钟'],
    [-5, '还有 0 分钟'],
  ])('say of %i ms that there is %s', (left, text) => {
    expect(timeLeft(zh, left, 0)).toBe(text);
  });
});

describe('a time that is heard of later', () => {
  it('is told with its day unless it is of today', () => {
    const at = Date.parse('2022-12-05T06:02:00Z');
    expect(timeOrDay(zh, at, Date.parse('2022-12-05T15:59:59Z'))).toBe('14:02');
    expect(timeOrDay(zh, at, Date.parse('2022-12-05T16:00:00Z'))).toBe('12月5日 14:02');
  });
});
