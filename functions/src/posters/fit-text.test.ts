import { describe, expect, it } from 'vitest';
import { breakablePieces } from './break-lines.ts';
import { fitText, LEADING } from './fit-text.ts';

/** A font in which a Chinese character is as wide as an em, and anything else half of that. */
const measure = (text: string) => [...text].reduce((sum, each) => sum + (each > '\u2e80' ? 1 : 0.5), 0);
const box = { width: 100, height: 40, largest: 20, maxLines: 3 };
const fit = (text: string, of: Partial<typeof box> = {}) => fitText(text, { ...box, ...of }, measure);

describe('fitting text', () => {
  it('sets a short name on one line, as large as it may be', () => {
    expect(fit('学校')).toEqual({ lines: ['学校'], size: 20 });
  });

  it('takes another line where that lets the letters be larger', () => {
    expect(fit('黄河文化艺术中心')).toEqual({ lines: ['黄河文化', '艺术中心'], size: 40 / (1 + LEADING) });
  });

  it('stays on one line where there is room for no more', () => {
    expect(fit('黄河文化艺术中心北区', { height: 10 })).toEqual({ lines: ['黄河文化艺术中心北区'], size: 10 });
  });

  it('breaks Latin names between words, and says every word', () => {
    const { lines } = fit('The Grand Riverside International Hotel');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe('The Grand Riverside International Hotel');
  });

  it('cuts a word only when it would be tiny otherwise', () => {
    const { lines, size } = fit('W'.repeat(60));
    expect(lines).toEqual(['W'.repeat(20), 'W'.repeat(20), 'W'.repeat(20)]);
    expect(size).toBe(10);
  });

  it.each(['学', '长'.repeat(60), 'a b '.repeat(15).trim(), '（'.repeat(30) + '）'.repeat(30)])(
    'keeps all of %s inside its box',
    (text) => {
      const { lines, size } = fit(text);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      expect(Math.max(...lines.map(measure)) * size).toBeLessThanOrEqual(box.width + 1e-9);
      expect(size * (1 + (lines.length - 1) * LEADING)).toBeLessThanOrEqual(box.height + 1e-9);
    },
  );
});

describe('places where a line may end', () => {
  it('keep closing marks with what they close, and opening ones with what they open', () => {
    const pieces = breakablePieces('中心（国际会议）、东门', 'grapheme');
    expect(pieces.filter((piece) => /^[）、]|（$/.test(piece))).toEqual([]);
    expect(pieces.join('')).toBe('中心（国际会议）、东门');
  });

  it.each(['word', 'grapheme'] as const)(
    'keep the mark that ends a syllable of Tibetan with it, between each %s',
    (by) => {
      const pieces = breakablePieces('བོད་རང་སྐྱོང་ལྗོངས།', by);
      expect(pieces.filter((piece) => /^[་།]/.test(piece))).toEqual([]);
      expect(pieces.length).toBeGreaterThan(3);
    },
  );

  it('are not inside a character of two code points', () => {
    expect(breakablePieces('𬭩葛\u{E0100}é', 'grapheme')).toEqual(['𬭩', '葛\u{E0100}', 'é']);
  });
});
