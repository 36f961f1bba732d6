import { TEST_AGES } from '@health-code/shared/place/place';
import { describe, expect, it } from 'vitest';
import { zh } from '../../../i18n/zh';
import { conditionWords, TEST_AGE_OPTIONS, testAgeOf } from './conditions.shared';

describe('what a place asks', () => {
  it('is chosen among the ages of the contract', () => {
    expect(TEST_AGE_OPTIONS).toEqual(TEST_AGES);
    expect(Object.keys(zh.placeForm.testAges).map(testAgeOf)).toEqual([24, 48, 72, 168, null]);
  });

  it('is said in words', () => {
    expect(conditionWords(zh, { asksTestWithinHours: null, asksCheckOut: false })).toBe('绿码');
    expect(conditionWords(zh, { asksTestWithinHours: 48, asksCheckOut: true })).toBe(
      '绿码、48 小时内核酸阴性、离开时扫码',
    );
  });
});
