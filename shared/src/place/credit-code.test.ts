import { describe, expect, it } from 'vitest';
import { cleanCode } from '../text/clean.ts';
import { CREDIT_CODE, isCreditCodeChecked } from './credit-code.ts';

const VALID = '91512081MA62K0260E';

describe('a unified social credit code', () => {
  it('is read as people type it', () => {
    expect(cleanCode(' 91512081 ma62k0260e')).toBe(VALID);
    expect(cleanCode('９１512081MA62K0260E')).toBe(VALID);
  });

  it('has eighteen characters of its alphabet', () => {
    expect(CREDIT_CODE.test(VALID)).toBe(true);
    for (const wrong of ['', VALID.slice(1), `${VALID}0`, VALID.replace('K', 'I'), VALID.replace('K', 'Z')]) {
      expect(CREDIT_CODE.test(wrong)).toBe(false);
      expect(isCreditCodeChecked(wrong)).toBe(false);
    }
  });

  it('fits its check character, and no other code that differs in one place does', () => {
    expect(isCreditCodeChecked(VALID)).toBe(true);
    for (let index = 0; index < VALID.length; index += 1) {
      const other = VALID.charAt(index) === '3' ? '4' : '3';
      expect(isCreditCodeChecked(VALID.slice(0, index) + other + VALID.slice(index + 1))).toBe(false);
    }
  });
});
