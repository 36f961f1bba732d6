import type { RectShape, Shape, TextShape } from '../posters/drawing.ts';
import { onOneLine } from '../posters/on-one-line.ts';
import type { Typesetter } from '../posters/typesetter.ts';
import { ABOVE, LEADING, type LineStyle } from './page-style.ts';
import { wrapText } from './wrap-text.ts';

export interface StyledText {
  readonly text: string;
  readonly style: LineStyle;
}

/** Lines below each other, broken to a width. */
export interface TextBlock {
  readonly lines: readonly StyledText[];
  readonly height: number;
}

export type ReadPart = RectShape | TextShape;

/** Sets the texts of one document. */
export interface TextSetter {
  block(texts: readonly StyledText[], width: number): TextBlock;
  draw(block: TextBlock, x: number, top: number): ReadPart[];
  width(text: StyledText): number;
}

export function createTextSetter(set: Typesetter): TextSetter {
  const measure = (text: string, { weight, size }: LineStyle) => set.measure(text, weight, size);
  const block = (texts: readonly StyledText[], width: number): TextBlock => {
    const lines = texts.flatMap(({ text, style }) =>
      wrapText(onOneLine(text), width, (piece) => measure(piece, style)).map((line) => ({ text: line, style })),
    );
    return { lines, height: lines.reduce((sum, { style }) => sum + style.size * LEADING, 0) };
  };
  const draw = ({ lines }: TextBlock, x: number, top: number): ReadPart[] => {
    let y = top;
    return lines.flatMap(({ text, style }) => {
      const baseline = y + style.size * ABOVE;
      y += style.size * LEADING;
      return set.line(text, { ...style, x, y: baseline }).filter(isReadPart);
    });
  };
  return { block, draw, width: ({ text, style }) => measure(text, style) };
}

/** A line is set of nothing else. */
const isReadPart = (shape: Shape): shape is ReadPart => shape.kind === 'text' || shape.kind === 'rect';
