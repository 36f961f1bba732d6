import { describe, expect, it } from 'vitest';
import { en } from '../../../i18n/en';
import { zh } from '../../../i18n/zh';
import { attentionWords, hoursNow, staffWords } from './day-words.shared';

const HOURS = Array.from({ length: 24 }, (_value, hour) => hour);

describe('a day in words', () => {
  it.each([
    [0, 'this hour 0'],
    [1, 'this hour 1, last hour 0'],
    [23, 'this hour 23, last hour 22'],
  ])('says of the hour %i what came of late', (hour, words) => {
    expect(hoursNow(en, HOURS, hour)).toBe(words);
  });

  it('says who was not green, the strictest first, and that nobody was', () => {
    expect(attentionWords(zh, { green: 9, yellow: 2, red: 1, grey: 3 })).toBe('红码 1、黄码 2、灰码 3');
    expect(attentionWords(zh, { green: 9, yellow: 0, red: 0, grey: 0 })).toBe('没有');
  });

  it('says whom staff let in', () => {
    expect(staffWords(zh, { limited: 0, withoutCode: 1 })).toBe('没有可读的码 1');
    expect(staffWords(en, { limited: 2, withoutCode: 1 })).toBe('not green 2, no readable code 1');
    expect(staffWords(en, { limited: 0, withoutCode: 0 })).toBe('None');
  });
});
