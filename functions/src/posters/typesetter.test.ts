import { isVariationSelector, missingOnPosters, POSTER_CHARACTERS } from '@health-code/shared/place/poster-characters';
import { describe, expect, it } from 'vitest';
import type { Shape } from './drawing.ts';
import { textRuns } from './text-runs.ts';
import { openTypefaces } from './typeface.ts';
import { createTypesetter } from './typesetter.ts';

const faces = openTypefaces();
const { bold, regular } = faces;
const set = createTypesetter(faces);
const line = (text: string) => set.line(text, { x: 10, y: 50, size: 10, weight: 'bold', colour: '#000000' });
const texts = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
const data = (text: string) => bold.outline(text).map((glyph) => glyph.data);

describe('the font', () => {
  it('draws rare characters of names, and not the box of a missing one', () => {
    const [missing] = data('\u{10FFFD}');
    const drawings = data('㛃䶮𬭩王');
    expect(drawings).toHaveLength(4);
    expect(drawings).not.toContain(missing);
    expect(drawings).not.toContain('');
    expect(new Set(drawings).size).toBe(4);
  });

  it('has the same characters in both weights', () => {
    expect(bold.font.characterSet).toEqual(regular.font.characterSet);
    for (const script of ['arabic', 'tibetan'] as const) {
      const [one, other] = (['regular', 'bold'] as const).map((weight) => faces.ofScript(script, weight).font);
      expect(one?.characterSet).toEqual(other?.characterSet);
    }
  });

  it('is as wide as it measures', () => {
    expect(bold.measure('健康码', 100)).toBeCloseTo(300, 0);
  });
});

describe('a line of text', () => {
  it('is one run where the font has every character', () => {
    expect(line('㛃䶮𬭩小学')).toMatchObject([{ kind: 'text', text: '㛃䶮𬭩小学', x: 10, y: 50 }]);
  });

  it('has a box with its number for a character that the font lacks, as wide as any other', () => {
    const shapes = line('王𠮷店');
    expect(texts(shapes)).toEqual(['王', '20B', 'B7', '店']);
    expect(shapes.map(({ kind }) => kind)).toEqual(['text', 'rect', 'text', 'text', 'text']);
    expect(shapes.at(-1)).toMatchObject({ x: expect.closeTo(30, 3) });
    expect(set.measure('王𠮷店', 'bold', 10)).toBeCloseTo(30, 3);
  });

  it('writes a letter and its mark as one character, and leaves selectors of variants to the font', () => {
    expect(texts(line('Cafe\u0301'))).toEqual(['Café']);
    expect(texts(line('葛\u{E0100}城'))).toEqual(['葛\u{E0100}城']);
  });

  it('shrinks to the width that it may have, around the point where it is anchored', () => {
    const [text] = set.line('健康码', {
      x: 50,
      y: 0,
      size: 10,
      weight: 'bold',
      colour: '',
      anchor: 'middle',
      maxWidth: 15,
    });
    expect(text).toMatchObject({ size: expect.closeTo(5, 3), x: expect.closeTo(42.5, 3) });
  });
});

/** What can be set of each plane that has characters at all, as ranges: see POSTER_CHARACTERS. */
function rangesOfFonts(): string {
  const ranges: string[] = [];
  let [first, last, end] = [-1, -1, 0];
  const flush = () => {
    if (first < 0) return;
    const length = last === first ? '' : `-${(last - first).toString(36)}`;
    ranges.push((first - end).toString(36) + length);
    end = last;
  };
  for (let point = 0x20; point <= 0x3ffff; point += 1) {
    const isSurrogate = point >= 0xd800 && point <= 0xdfff;
    if (isSurrogate || !isKnown(point)) continue;
    if (point !== last + 1) {
      flush();
      first = point;
    }
    last = point;
  }
  flush();
  return ranges.join(' ');
}

function isKnown(point: number): boolean {
  const character = String.fromCodePoint(point);
  if (isVariationSelector(character)) return bold.has(point);
  return textRuns(character, faces, 'bold')[0]?.kind !== 'missing';
}

describe('the table by which a name is checked before there is a poster', () => {
  it('is what the fonts have', () => {
    expect(POSTER_CHARACTERS).toBe(rangesOfFonts());
  });

  it('names the boxes of a line', () => {
    const name = '𠮷😀酒店 ᠮᠣ ئۈ ལྷ';
    const missing = textRuns(name, faces, 'bold').filter(({ kind }) => kind === 'missing');
    expect(missingOnPosters(name)).toEqual(missing.map(({ text }) => text));
  });
});
