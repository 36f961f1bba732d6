import { describe, expect, it } from 'vitest';
import { createKeystrokes } from './keystrokes.shared';

const TEXT = 'JKM1:AB C$%*+-./:0123456789';

function typed(text: string, gapMs: number) {
  const read: string[] = [];
  const keys = createKeystrokes((found) => read.push(found));
  const taken = [...text.split(''), 'Enter'].map((key, index) => keys.take(key, index * gapMs));
  return { read, taken, keys };
}

describe('a scanner that types', () => {
  it.each([1, 5, 80])('is heard at %d ms to the character, spaces and all', (gap) => {
    expect(typed(TEXT, gap).read).toEqual([TEXT]);
  });

  it('keeps its keys from the page once it is known, its Enter above all', () => {
    const { taken } = typed(TEXT, 5);
    expect(taken.slice(0, 2)).toEqual([false, false]);
    expect(taken.slice(2).every(Boolean)).toBe(true);
  });

  it('may press Shift in between', () => {
    const read: string[] = [];
    const keys = createKeystrokes((text) => read.push(text));
    for (const key of ['Shift', 'J', 'Shift', 'K', 'M', '1', ':', 'A', 'B', 'C', 'Enter']) keys.take(key, 0);
    expect(read).toEqual(['JKM1:ABC']);
  });

  it('is read again at once', () => {
    const { read, keys } = typed(TEXT, 5);
    for (const key of [...TEXT.split(''), 'Enter']) keys.take(key, 1_000);
    expect(read).toEqual([TEXT, TEXT]);
  });
});

describe('a person who types', () => {
  it('is not taken for a scanner', () => {
    const { read, taken } = typed(TEXT, 81);
    expect(read).toEqual([]);
    expect(taken).not.toContain(true);
  });

  it('may press Enter twice, or a few keys at once', () => {
    expect(typed('', 5).read).toEqual([]);
    expect(typed('abc', 5).read).toEqual([]);
  });
});
