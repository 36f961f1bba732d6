import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import { testBadge, tripsBadge, vaccinationBadge } from './badges.shared';

const SAMPLED = '2022-12-05T01:00:00.000Z';
const at = Date.parse(SAMPLED);
const DAY = 86_400_000;

describe('the badge of the latest test', () => {
  it.each([
    [24, '24 小时内阴性', 'Negative within 24 h'],
    [48, '48 小时内阴性', 'Negative within 48 h'],
    [72, '72 小时内阴性', 'Negative within 72 h'],
    [168, '7 天内阴性', 'Negative within 7 days'],
  ])('says its age by the bucket of %i hours', (withinHours, inChinese, inEnglish) => {
    const test = { sampledAt: SAMPLED, result: 'negative' as const, withinHours };
    expect(testBadge(zh, test, at)).toEqual({ name: '最近一次检测', value: inChinese, note: '12月5日 09:00 采样' });
    expect(testBadge(en, test, at)).toEqual({ name: 'Latest test', value: inEnglish, note: 'Sampled 5 Dec, 09:00' });
  });

  it('beyond all buckets says its age in whole days', () => {
    const test = { sampledAt: SAMPLED, result: 'positive' as const, withinHours: null };
    expect(testBadge(zh, test, at + 7 * DAY).value).toBe('7 天前阳性');
    expect(testBadge(zh, test, at + 8 * DAY - 1).value).toBe('7 天前阳性');
    expect(testBadge(en, test, at + 8 * DAY).value).toBe('Positive 8 days ago');
  });

  it('has no value without a test', () => {
    expect(testBadge(zh, null, at)).toEqual({ name: '最近一次检测', value: undefined, note: '没有检测记录' });
  });
});

describe('the badge of vaccination', () => {
  it('counts the doses and says when the last was given', () => {
    expect(vaccinationBadge(zh, { doses: 3, lastAt: SAMPLED })).toEqual({
      name: '疫苗接种',
      value: '已接种 3 剂',
      note: '2022年12月5日 接种',
    });
    expect(vaccinationBadge(en, { doses: 1, lastAt: null })).toMatchObject({ value: '1 dose', note: undefined });
  });

  it('has no value without a dose', () => {
    expect(vaccinationBadge(zh, { doses: 0, lastAt: null })).toMatchObject({ value: undefined, note: '没有接种记录' });
  });
});

describe('the badge of trips', () => {
  it('names the cities, and says that they are no risk by themselves', () => {
    expect(tripsBadge(zh, 7, ['上海市', '郑州市'])).toEqual({
      name: '最近 7 天行程',
      value: '上海市、郑州市',
      note: '到过哪里不等于有风险。',
    });
  });

  it('has no value without trips', () => {
    expect(tripsBadge(zh, 14, [])).toEqual({ name: '最近 14 天行程', value: undefined, note: '没有行程记录' });
  });
});
