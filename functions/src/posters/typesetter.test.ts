import { describe, expect, it } from 'vitest';
import type { Shape } from './drawing.ts';
import { missingCharacters } from './missing-characters.ts';
import { assetInPackages } from './poster-assets.ts';
import { openTypeface } from './typeface.ts';
import { createTypesetter } from './typesetter.ts';

const bold = openTypeface(assetInPackages('noto-sans-sc-bold.ttf'));
const regular = openTypeface(assetInPackages('noto-sans-sc-regular.ttf'));
const set = createTypesetter({ regular, bold });
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
    for (const face of [regular, bold]) expect(missingCharacters('㛃䶮𬭩', face)).toEqual([]);
  });

  it('has the same characters in both weights', () => {
    const everywhere = '0123456789 ABCDEFGHJKMNPQRSTVWXYZ·＋（）“”，。进门请扫码';
    expect(missingCharacters(everywhere, regular)).toEqual([]);
    expect(bold.font.characterSet).toEqual(regular.font.characterSet);
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

describe('characters that are missing', () => {
  it('are named once each, in order', () => {
    expect(missingCharacters('𠮷😀酒店𠮷', bold)).toEqual(['𠮷', '😀']);
  });
});
