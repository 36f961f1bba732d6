import { describe, expect, it } from 'vitest';
import { cleanPhone, isPhone } from './phone-number.ts';
import { phoneSchema } from './phone-schema.ts';

describe('a phone number', () => {
  it.each([
    '13912340001',
    '139 1234 0001',
    '(+86) 139‑1234‑0001',
    ' +86 139 1234 0001 ',
    '+86-139-1234-0001',
    '8613912340001',
    '0086 139.1234.0001',
    '+86 (0)139 1234 0001',
    '013912340001',
    '１３９１２３４０００１',
    '（＋８６）１３９－１２３４－０００１',
    '\u202D139\u200B12340001\u202C',
    '139/1234/0001',
    '۱۳۹۱۲۳۴۰۰۰۱',
  ])('is read from %j', (typed) => {
    expect(cleanPhone(typed)).toBe('13912340001');
    expect(phoneSchema.parse(typed)).toBe('13912340001');
  });

  it.each(['', '1391234000', '139123400012', '12912340001', '+1 139 1234 0001', 'abc', '1391234000x', '86139123400'])(
    'is not %j',
    (typed) => {
      expect(isPhone(cleanPhone(typed))).toBe(false);
      expect(phoneSchema.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
        'not a mainland mobile number',
      ]);
    },
  );
});
