import { describe, expect, it } from 'vitest';
import { hasCreditCodeShape, isCreditCodeChecked, normaliseCreditCode } from './credit-code.ts';

const VALID = '91512081MA62K0260E';

describe('a unified social credit code', () => {
  it('is read as people type it', () => {
    expect(normaliseCreditCode(' 91512081 ma62k0260e')).toBe(VALID);
    expect(normaliseCreditCode('９１512081MA62K0260E')).toBe(VALID);
  });

  it('has eighteen characters of its alphabet', () => {
    expect(hasCreditCodeShape(VALID)).toBe(true);
    for (const wrong of ['', VALID.slice(1), `${VALID}0`, VALID.replace('K', 'I'), VALID.replace('K', 'Z')]) {
      expect(hasCreditCodeShape(wrong)).toBe(false);
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
