import { describe, expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

/** Each character as wide as another. */
const lines = (text: string, width: number) => wrapText(text, width, (piece) => Array.from(piece).length);

describe('a text', () => {
  it('ends its lines between words', () => {
    expect(lines('Checked in by staff', 10)).toEqual(['Checked in', 'by staff']);
    expect(lines('保存，保存。', 4)).toEqual(['保存，', '保存。']);
  });

  it('keeps a date and a time whole', () => {
    expect(lines('2026-11-21 12:00–14:00', 12)).toEqual(['2026-11-21', '12:00–14:00']);
  });

  it('is cut inside a word that is wider than a line, and inside marks that belong to each other', () => {
    expect(lines('W'.repeat(25), 10).map((line) => line.length)).toEqual([10, 10, 5]);
    expect(Math.max(...lines('，'.repeat(60), 10).map((line) => line.length))).toBeLessThanOrEqual(10);
    expect(Math.max(...lines(`e${'\u0301'.repeat(60)}`, 10).map((line) => line.length))).toBeLessThanOrEqual(10);
  });

  it('of nothing is one empty line', () => {
    expect(lines('', 10)).toEqual(['']);
  });
});
