import { describe, expect, it } from 'vitest';
import { textRuns } from './text-runs.ts';
import { openTypefaces } from './typeface.ts';

const faces = openTypefaces();
const runs = (text: string) => textRuns(text, faces, 'bold').map(({ kind, text: run }) => [kind, run]);

describe('the runs of a line', () => {
  it.each([
    ['㛃䶮𬭩小学', [['plain', '㛃䶮𬭩小学']]],
    [
      '王𠮷店',
      [
        ['plain', '王'],
        ['missing', '𠮷'],
        ['plain', '店'],
      ],
    ],
    ['ئۈرۈمچى چوڭ بازىرى', [['arabic', 'ئۈرۈمچى چوڭ بازىرى']]],
    [
      '拉萨 ལྷ་ས། 站',
      [
        ['plain', '拉萨 '],
        ['tibetan', 'ལྷ་ས།'],
        ['plain', ' 站'],
      ],
    ],
    ['བོད་ རང་', [['tibetan', 'བོད་ རང་']]],
    [
      'ᠮᠣ',
      [
        ['missing', 'ᠮ'],
        ['missing', 'ᠣ'],
      ],
    ],
    [' ', [['plain', ' ']]],
    ['', []],
  ])('%j', (text, expected) => {
    expect(runs(text)).toEqual(expected);
  });

  it('follow each other from right to left where the line begins in Arabic, each with its spaces on the other side', () => {
    expect(runs('بازار 12 A')).toEqual([
      ['plain', '12 A '],
      ['arabic', 'بازار'],
    ]);
    expect(runs('大巴扎 بازار 12')).toEqual([
      ['plain', '大巴扎 '],
      ['arabic', 'بازار'],
      ['plain', ' 12'],
    ]);
  });
});

describe('the shapes of letters', () => {
  const glyphs = (text: string, script: 'arabic' | 'tibetan') =>
    faces
      .ofScript(script, 'bold')
      .font.layout(text)
      .glyphs.map(({ id }) => id);

  it('join in Arabic, and stand from right to left', () => {
    const alone = (text: string) => glyphs(text, 'arabic');
    const word = glyphs('كىتاب', 'arabic');
    expect(word.at(-1)).not.toBe(alone('ك')[0]);
    expect(word[0]).toBe(alone('ب')[0]);
  });

  it('are piled up in Tibetan', () => {
    expect(glyphs('རྒྱ', 'tibetan').length).toBeLessThan('རྒྱ'.length);
  });
});
