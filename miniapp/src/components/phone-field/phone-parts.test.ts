import { CALLING_CODES } from '@health-code/shared/identity/calling-codes';
import { describe, expect, it } from 'vitest';
import { callingCodeOptions, joinPhone, phoneParts } from './phone-parts.shared';

describe('the parts of a phone number', () => {
  it.each([
    ['', '86', ''],
    ['139 1234', '86', '139 1234'],
    ['13912340001', '86', '13912340001'],
    ['+86 139', '86', '139'],
    ['+8613912340001', '86', '+8613912340001'],
    ['+852 ', '852', ''],
    ['+852 5123 4', '852', '5123 4'],
    ['+85251234567', '852', '51234567'],
    ['00852 5123 4567', '852', '51234567'],
    ['+1 ', '1', ''],
    ['+14155552671', '1', '4155552671'],
    ['+18765550123', '1876', '5550123'],
    ['+852', '86', '+852'],
    ['+999 1234', '86', '+999 1234'],
  ])('%j: +%s and %j', (value, code, typed) => {
    expect(phoneParts(value)).toEqual({ code, typed });
  });

  it.each([
    ['86', '139 1234 0001', '139 1234 0001'],
    ['852', '5123', '+852 5123'],
    ['852', '', '+852 '],
    ['86', '+852 5123 4567', '+852 5123 4567'],
    ['852', '＋86 139 1234 0001', '＋86 139 1234 0001'],
    ['852', '0086 139', '0086 139'],
  ])('+%s and %j are one text: %j', (code, typed, value) => {
    expect(joinPhone({ code, typed })).toBe(value);
  });

  it('are the same after they were joined, for every code', () => {
    for (const { code } of CALLING_CODES.filter((row) => row.code !== '86')) {
      expect(phoneParts(joinPhone({ code, typed: '12 3' }))).toEqual({ code, typed: '12 3' });
    }
  });
});

describe('the list of calling codes', () => {
  it('begins with those of China, and names everyone who shares one', () => {
    const labels = callingCodeOptions('zh').map(({ label }) => label);
    expect(labels.slice(0, 5)).toEqual(['中国 +86', '中国香港 +852', '中国澳门 +853', '中国台湾 +886', '阿鲁巴 +297']);
    expect(labels).toContain('俄罗斯、哈萨克斯坦 +7');
    expect(callingCodeOptions('en').map(({ label }) => label)).toContain('Germany +49');
    expect(new Set(labels).size).toBe(CALLING_CODES.length);
  });
});
