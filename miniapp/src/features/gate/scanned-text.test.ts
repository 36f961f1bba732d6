import { describe, expect, it } from 'vitest';
import genuine from '../../../../shared/vectors/code/genuine.json' with { type: 'json' };
import { scannedText } from './scanned-text.shared';

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
