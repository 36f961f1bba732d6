import type { Shape, Weight } from './drawing.ts';
import { fitText, LEADING, type TextBox } from './fit-text.ts';
import { missingBox, splitAtMissing } from './missing-characters.ts';
import type { Typefaces } from './typeface.ts';

export interface Style {
  readonly weight: Weight;
  readonly colour: string;
}

export interface LineSpec extends Style {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly anchor?: Anchor;
  /** Set smaller where it would be wider than this. */
  readonly maxWidth?: number;
}
export type Anchor = 'start' | 'middle' | 'end';

export interface BlockSpec extends Style, TextBox {
  /** Where lines begin, or their middle. */
  readonly x: number;
  readonly top: number;
  readonly anchor: 'start' | 'middle';
}

/** What a block took up; the text is set in the middle of its box's height. */
export interface SetBlock {
  readonly shapes: readonly Shape[];
  readonly lines: readonly string[];
  readonly size: number;
}

/** Sets text in the posters' font. A character that the font lacks is a box with its number, never nothing. */
export interface Typesetter {
  measure(text: string, weight: Weight, size: number): number;
  line(text: string, spec: LineSpec): Shape[];
  block(text: string, spec: BlockSpec): SetBlock;
}

/** How far the letters of a line reach above and below its baseline, in ems: a Chinese character fills its em. */
const ABOVE = 0.88;

export function createTypesetter(faces: Typefaces): Typesetter {
  const measure = (text: string, weight: Weight, size: number) =>
    splitAtMissing(text, faces[weight])
      .map((run) => (run.isMissing ? size : faces[weight].measure(run.text, size)))
      .reduce((sum, width) => sum + width, 0);

  const line = (text: string, { x, y, size: largest, anchor = 'start', maxWidth, weight, colour }: LineSpec) => {
    const size = Math.min(largest, (maxWidth ?? Number.POSITIVE_INFINITY) / measure(text, weight, 1));
    let pen = x - measure(text, weight, size) * SHARE_BEFORE[anchor];
    return splitAtMissing(text, faces[weight]).flatMap((run): Shape[] => {
      const left = pen;
      pen += run.isMissing ? size : faces[weight].measure(run.text, size);
      if (run.isMissing) return missingBox(run.text, { x: left, y, size, colour }, faces.bold);
      return [{ kind: 'text', text: run.text, x: left, y, size, weight, colour }];
    });
  };

  const block = (text: string, { x, top, anchor, weight, colour, ...box }: BlockSpec): SetBlock => {
    const { lines, size } = fitText(text, box, (piece) => measure(piece, weight, 1));
    const height = size * (1 + (lines.length - 1) * LEADING);
    const first = top + (box.height - height) / 2 + size * ABOVE;
    const shapes = lines.flatMap((each, index) =>
      line(each, { x, y: first + index * size * LEADING, size, anchor, weight, colour }),
    );
    return { shapes, lines, size };
  };

  return { measure, line, block };
}

const SHARE_BEFORE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };
