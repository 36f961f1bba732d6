import type { Access } from '@health-code/shared/access/access';
import { expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import { accessWords, keyedLooks, lookedFrom } from './access.shared';

it('says how somebody looked, and why where a reason was given', () => {
  expect(accessWords(zh, { way: 'scan', reason: null, purpose: null })).toBe('扫了健康码');
  expect(accessWords(zh, { way: 'document', reason: 'no-phone', purpose: null })).toBe('查验了证件（原因：没有手机）');
  expect(accessWords(en, { way: 'manual', reason: 'phone-failed', purpose: null })).toBe(
    'Recorded by hand while offline (Reason: phone not working)',
  );
});

it('says for what an office looked, and for which case', () => {
  const look = { way: 'office', reason: null, purpose: 'hotline', gateLabel: '工单 7' } as const;
  expect([accessWords(zh, look), lookedFrom(zh, look)]).toEqual([
    '部门工作人员查询（用途：热线答复）',
    '事由编号：工单 7',
  ]);
  expect(accessWords(en, look)).toBe('Looked up by an office (Purpose: hotline)');
  expect(lookedFrom(zh, { ...look, way: 'scan' })).toBe('岗位：工单 7');
});

it('tells apart looks that are alike, and keeps their keys when more come behind them', () => {
  const look = (gateLabel: string): Access => ({
    ...{ at: '2026-11-21T03:00:00.000Z', placeName: 'Museum', gateLabel, way: 'scan', reason: null, purpose: null },
  });
  const keysOf = (...looks: Access[]) => keyedLooks(looks).map(({ key }) => key);
  const keys = keysOf(look('East'), look('East'), look('West'));
  expect(new Set(keys).size).toBe(3);
  expect(keysOf(look('East'), look('East'), look('West'), look('East')).slice(0, 3)).toEqual(keys);
});
