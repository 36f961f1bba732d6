import { describe, expect, it } from 'vitest';
import { instantInWords } from './words.ts';

describe('an instant in words', () => {
  it.each([
    ['2022-12-06T16:00:00.000Z', '2022年12月6日 24:00', '6 Dec 2022, 24:00'],
    ['2022-12-06T15:59:00.000Z', '2022年12月6日 23:59', '6 Dec 2022, 23:59'],
    ['2022-12-06T16:01:00.000Z', '2022年12月7日 00:01', '7 Dec 2022, 00:01'],
    ['2021-12-31T16:00:00.000Z', '2021年12月31日 24:00', '31 Dec 2021, 24:00'],
  ])('%s', (at, zh, en) => {
    expect(instantInWords(Date.parse(at))).toEqual({ zh, en });
  });
});
