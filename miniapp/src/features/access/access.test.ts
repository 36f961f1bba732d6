import { expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import { accessWords } from './access.shared';

it('says how somebody looked, and why where a reason was given', () => {
  expect(accessWords(zh, { way: 'scan', reason: null })).toBe('扫了健康码');
  expect(accessWords(zh, { way: 'document', reason: 'no-phone' })).toBe('查验了证件（原因：没有手机）');
  expect(accessWords(en, { way: 'manual', reason: 'phone-failed' })).toBe(
    'Recorded by hand while offline (Reason: phone not working)',
  );
});
