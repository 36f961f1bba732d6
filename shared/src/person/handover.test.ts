import { describe, expect, it } from 'vitest';
import { handoverText, readHandoverText } from './handover.ts';

const CODE = '48BD5CAZA3BZ';

describe('the QR code of a handover', () => {
  it('says the code, and that it is one', () => {
    expect(handoverText(CODE)).toBe('JKH1:48BD5CAZA3BZ');
    expect(readHandoverText(handoverText(CODE))).toBe(CODE);
  });

  it.each([
    [' jkh1:48bd 5caz a3bz\n', CODE],
    ['JKH1:48BD5CAZA3B', undefined],
    ['JKH1:48BD5CAZA3BZ0', undefined],
    ['JKH1:48BD5CAZA3B!', undefined],
    ['JKM1:48BD5CAZA3BZ', undefined],
    [CODE, undefined],
    ['', undefined],
  ])('of %j is %s', (text, code) => {
    expect(readHandoverText(text)).toBe(code);
  });
});
