import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import type { Script, TextShape, Weight } from './drawing.ts';
import { locateAsset, type PosterAsset } from './poster-assets.ts';

/** One cut of a font: how wide text is in it, and the outlines of its glyphs. */
export interface Typeface {
  /** As pdfkit takes it, so that measuring, outlining and embedding are the same font. */
  readonly font: Font;
  has(codePoint: number): boolean;
  /** The width of a line in units of `size`. */
  measure(text: string, size: number): number;
  /** The glyphs of a line as SVG path data, in units of the font with y upwards. */
  outline(text: string): readonly GlyphOutline[];
}

export interface GlyphOutline {
  readonly left: number;
  readonly up: number;
  readonly data: string;
}

export interface Typefaces extends Readonly<Record<Weight, Typeface>> {
  /** Opened when first asked for. */
  ofScript(script: Script, weight: Weight): Typeface;
}

const FILES = {
  plain: { regular: 'noto-sans-sc-regular.ttf', bold: 'noto-sans-sc-bold.ttf' },
  arabic: { regular: 'noto-sans-arabic-regular.ttf', bold: 'noto-sans-arabic-bold.ttf' },
  tibetan: { regular: 'noto-serif-tibetan-regular.ttf', bold: 'noto-serif-tibetan-bold.ttf' },
} as const satisfies Record<string, Record<Weight, PosterAsset>>;

/** The fonts of posters. */
export function openTypefaces(): Typefaces {
  const opened = new Map<PosterAsset, Typeface>();
  const open = (asset: PosterAsset): Typeface => {
    const face = opened.get(asset) ?? openTypeface(locateAsset(asset));
    opened.set(asset, face);
    return face;
  };
  const { regular, bold } = FILES.plain;
  return { regular: open(regular), bold: open(bold), ofScript: (script, weight) => open(FILES[script][weight]) };
}

/** The font in which a text of a drawing is set. */
export function faceOf({ script, weight }: Pick<TextShape, 'script' | 'weight'>, faces: Typefaces): Typeface {
  return script === undefined ? faces[weight] : faces.ofScript(script, weight);
}

function openTypeface(file: string): Typeface {
  // A collection (.ttc) would have several fonts; the files that we ship hold one each.
  const font = create(readFileSync(file)) as Font;
  const glyphData = rememberGlyphs();
  return {
    font,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    measure: (text, size) => (font.layout(text).advanceWidth * size) / font.unitsPerEm,
    outline: (text) => {
      const { glyphs, positions } = font.layout(text);
      let pen = 0;
      return glyphs.map((glyph, index) => {
        const { xOffset, yOffset, xAdvance } = positions[index] as (typeof positions)[number];
        const left = pen + xOffset;
        pen += xAdvance;
        return { left, up: yOffset, data: glyphData(glyph) };
      });
    },
  };
}

/** Outlines by glyph: posters say the same words a thousand times. A font has an end, so this has one. */
function rememberGlyphs() {
  const known = new Map<number, string>();
  return (glyph: { readonly id: number; readonly path: { toSVG(): string } }): string => {
    const data = known.get(glyph.id) ?? glyph.path.toSVG();
    known.set(glyph.id, data);
    return data;
  };
}
