import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../../vectors/identity/phones.json' with { type: 'json' };
import { CALLING_CODES, callingCodeOf } from './calling-codes.ts';
import { cleanPhone, internationalPhone, isPhone } from './phone-number.ts';
import { phoneSchema } from './phone-schema.ts';

describe('a phone number of the mainland', () => {
  it.each([
    '13912340001',
    '139 1234 0001',
    '(+86) 139‑1234‑0001',
    ' +86 139 1234 0001 ',
    '+86-139-1234-0001',
    '8613912340001',
    '0086 139.1234.0001',
    '+86 (0)139 1234 0001',
    '+86 0139 1234 0001',
    '013912340001',
    '１３９１２３４０００１',
    '（＋８６）１３９－１２３４－０００１',
    '\u202D139\u200B12340001\u202C',
    '139/1234/0001',
    '۱۳۹۱۲۳۴۰۰۰۱',
    'tel:+86-139-1234-0001',
    '139\uFE0D12340001',
  ])('is read from %j, and written without its code', (typed) => {
    expect(cleanPhone(typed)).toBe('13912340001');
    expect(phoneSchema.parse(typed)).toBe('13912340001');
  });
});

describe('a phone number of the world', () => {
  it.each(vectors)('of $country is read from $typed', ({ typed, phone, country }) => {
    expect(phoneSchema.parse(typed)).toBe(phone);
    expect(callingCodeOf(internationalPhone(phone).slice(1))?.countries).toContain(country === 'CAN' ? 'USA' : country);
  });

  it.each(CALLING_CODES)('has as many digits behind +$code as its plan says', ({ code, shortest, longest }) => {
    const number = (length: number) => `+${code}${'9'.repeat(length)}`;
    const isOfMainland = code === '86';
    expect([shortest, longest].map((length) => isPhone(number(length)))).toEqual([!isOfMainland, !isOfMainland]);
    expect([shortest - 1, longest + 1].map((length) => isPhone(number(length)))).toEqual([false, false]);
  });

  it('is never a mainland number with its code: a person has one number', () => {
    expect(isPhone('+8613912340001')).toBe(false);
    expect(cleanPhone('+8613912340001')).toBe('13912340001');
  });

  it('is told from a mainland number by its plus alone', () => {
    expect([cleanPhone('+13912340001'), cleanPhone('13912340001')]).toEqual(['+13912340001', '13912340001']);
  });

  it.each([
    '',
    '+',
    '00',
    '1391234000',
    '139123400012',
    '12912340001',
    '+1 139 1234 0001',
    'abc',
    '1391234000x',
    '86139123400',
    '+86 10 6552 9988',
    '85251234567',
    '51234567',
    '+999 1234 5678',
    '+882 12345678',
    '+852 5123 4567 ext 8',
    '电话+85251234567',
  ])('is not %j', (typed) => {
    expect(isPhone(cleanPhone(typed))).toBe(false);
    expect(phoneSchema.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
      'is neither a mainland mobile number nor one with + and the code of its country',
    ]);
  });
});

describe('cleaning', () => {
  const separators = fc.constantFrom(
    '',
    ' ',
    '-',
    '.',
    '(',
    ')',
    '(0)',
    '+',
    '0',
    '00',
    '86',
    '1',
    '\u1100',
    '\u1161',
    'tel:',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(separators, fc.stringMatching(/^\d{0,6}$/)), { maxLength: 8 }).map((parts) => parts.join('')),
  );

  it('changes nothing that is clean', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const clean = cleanPhone(text);
        expect(cleanPhone(clean)).toBe(clean);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is undone by nothing that is written around the digits of a number', () => {
    const gaps = fc.array(fc.constantFrom('', ' ', '-', '.', '\u3000', '‑', '/'), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(fc.constantFrom(...vectors), gaps, ({ phone }, between) => {
        const written = [...internationalPhone(phone)].map((digit, index) => digit + (between[index] ?? '')).join('');
        expect(cleanPhone(written)).toBe(phone);
      }),
    );
  });
});
