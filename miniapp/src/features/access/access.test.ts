import type { Access } from '@health-code/shared/access/access';
import { expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import { accessWords, keyedLooks } from './access.shared';

it('says how somebody looked, and why where a reason was given', () => {
  expect(accessWords(zh, { way: 'scan', reason: null })).toBe('扫了健康码');
  expect(accessWords(zh, { way: 'document', reason: 'no-phone' })).toBe('查验了证件（原因：没有手机）');
  expect(accessWords(en, { way: 'manual', reason: 'phone-failed' })).toBe(
    'Recorded by hand while offline (Reason: phone not working)',
  );
});

it('tells apart looks that are alike, and keeps their keys when more come behind them', () => {
  const look = (gateLabel: string): Access => ({
    ...{ at: '2026-11-21T03:00:00.000Z', placeName: 'Museum', gateLabel, way: 'scan', reason: null },
  });
  const keysOf = (...looks: Access[]) => keyedLooks(looks).map(({ key }) => key);
  const keys = keysOf(look('East'), look('East'), look('West'));
  expect(new Set(keys).size).toBe(3);
  expect(keysOf(look('East'), look('East'), look('West'), look('East')).slice(0, 3)).toEqual(keys);
});
