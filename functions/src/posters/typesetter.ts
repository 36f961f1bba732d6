import type { Script, Shape, Weight } from './drawing.ts';
import { fitText, LEADING, type TextBox } from './fit-text.ts';
import { missingBox } from './missing-characters.ts';
import { type TextRun, textRuns } from './text-runs.ts';
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
    textRuns(text, faces, weight)
      .map((run) => widthOf(run, faces, weight, size))
      .reduce((sum, width) => sum + width, 0);

  const line = (text: string, { x, y, size: largest, anchor = 'start', maxWidth, weight, colour }: LineSpec) => {
    const size = Math.min(largest, (maxWidth ?? Number.POSITIVE_INFINITY) / measure(text, weight, 1));
    let pen = x - measure(text, weight, size) * SHARE_BEFORE[anchor];
    return textRuns(text, faces, weight).flatMap((run): Shape[] => {
      const left = pen;
      pen += widthOf(run, faces, weight, size);
      if (run.kind === 'missing') return missingBox(run.text, { x: left, y, size, colour }, faces.bold);
      const { kind, text } = run;
      if (kind === 'plain') return [{ kind: 'text', text, x: left, y, size, weight, colour }];
      const { scale, rise } = BESIDE_CHINESE[kind];
      return [{ kind: 'text', text, x: left, y: y - rise * size, size: size * scale, weight, script: kind, colour }];
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

/**
 * How other scripts are set to the height of Chinese, whose characters fill their em: smaller, and raised (in ems), since
 * tails of Arabic and piles of Tibetan reach far below the baseline.
 */
const BESIDE_CHINESE: Readonly<Record<Script, { readonly scale: number; readonly rise: number }>> = {
  arabic: { scale: 0.92, rise: 0.08 },
  tibetan: { scale: 0.78, rise: 0.18 },
};

function widthOf({ kind, text }: TextRun, faces: Typefaces, weight: Weight, size: number): number {
  if (kind === 'missing') return size;
  if (kind === 'plain') return faces[weight].measure(text, size);
  return faces.ofScript(kind, weight).measure(text, size * BESIDE_CHINESE[kind].scale);
}

const SHARE_BEFORE: Readonly<Record<Anchor, number>> = { start: 0, middle: 0.5, end: 1 };
