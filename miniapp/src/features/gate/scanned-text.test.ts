import { describe, expect, it } from 'vitest';
import genuine from '../../../../shared/vectors/code/genuine.json' with { type: 'json' };
import { isScannersWork, isWholeCode, scannedText } from './scanned-text.shared';

const TEXTS = genuine.cases.map(({ text }) => text);
const CODE = TEXTS[0] as string;
const spoilt: readonly [string, (code: string) => string][] = [
  ['Caps Lock', (code) => code.toLowerCase()],
  ['an AIM identifier', (code) => `]Q1${code}`],
  ['a blank behind it', (code) => `${code} `],
  ['a line end behind it', (code) => `${code}\r\n`],
  ['blanks before it', (code) => `  ${code}`],
  ['an input method with wide signs', (code) => code.replace(':', '：')],
  ['all of that', (code) => ` ]Q3${code.toLowerCase().replace(':', '：')} \n`],
];

describe('what a scanner meant', () => {
  it.each(spoilt)('is our code in spite of %s', (_name, spoil) => {
    expect(scannedText(spoil(CODE))).toBe(CODE);
    expect(scannedText(spoil('JKP1:7K3M9QRT2WXA7K3M'))).toBe('JKP1:7K3M9QRT2WXA7K3M');
  });

  it('keeps a blank that is part of the code', () => {
    expect(TEXTS.some((text) => text.includes(' '))).toBe(true);
    for (const text of TEXTS) expect(scannedText(text)).toBe(text);
  });

  it('is any other text as it is', () => {
    expect(scannedText('https://Code.example.org/p/7k3m ')).toBe('https://Code.example.org/p/7k3m');
    expect(scannedText('')).toBe('');
  });
});

describe('a field that is filled with a code of ours', () => {
  it('is told once the code is whole, and no character earlier', () => {
    for (const text of [...TEXTS, 'JKP1:7K3M9QRT2WXA7K3M']) {
      expect(isWholeCode(text)).toBe(true);
      for (let end = 0; end < text.length; end += 1) expect(isWholeCode(text.slice(0, end))).toBe(false);
    }
  });

  it.each([
    ['JKM1:AB', true],
    ['jkp1:7k', true],
    ['https://code.example.org/p/7K3M9QRT2WXA', true],
    ['JKM1', false],
    ['11010519491231002X', false],
    ['https', false],
    ['', false],
  ])('%s is the work of a scanner: %s', (text, isScanned) => {
    expect(isScannersWork(text)).toBe(isScanned);
  });
});
