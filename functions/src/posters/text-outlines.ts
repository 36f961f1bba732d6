import { type Font, openSync } from 'fontkit';

/** A line of text as SVG paths, and how wide it is. Lengths are in the units of the drawing. */
export interface OutlinedLine {
  readonly svg: string;
  readonly width: number;
}

/** Turns text into outlines of one font, so that a poster is the same picture whatever fonts the printer has. */
export interface TextOutliner {
  measure(text: string, size: number): number;
  /** `x` and `y` are where the line's baseline begins, or its middle with `anchor: 'middle'`. */
  outline(text: string, at: { x: number; y: number; size: number; anchor?: 'start' | 'middle' }): OutlinedLine;
}

export function openOutliner(file: string): TextOutliner {
  // A collection (.ttc) would have several fonts; the files that we ship hold one each.
  const font = openSync(file) as Font;
  const measure = (text: string, size: number) => (font.layout(text).advanceWidth * size) / font.unitsPerEm;
  return {
    measure,
    outline: (text, { x, y, size, anchor = 'start' }) => {
      const width = measure(text, size);
      const start = anchor === 'middle' ? x - width / 2 : x;
      const scale = size / font.unitsPerEm;
      const transform = `translate(${round(start)} ${round(y)}) scale(${round(scale)} ${round(-scale)})`;
      return { svg: `<g transform="${transform}">${glyphPaths(font, text)}</g>`, width };
    },
  };
}

function glyphPaths(font: Font, text: string): string {
  const { glyphs, positions } = font.layout(text);
  let pen = 0;
  return glyphs
    .map((glyph, index) => {
      const position = positions[index] as (typeof positions)[number];
      const left = pen + position.xOffset;
      pen += position.xAdvance;
      const data = glyph.path.toSVG();
      return data === '' ? '' : `<path transform="translate(${left} ${position.yOffset})" d="${data}"/>`;
    })
    .join('');
}

const round = (value: number) => Number(value.toFixed(4));
