import { balanceLines, breakablePieces, type Granularity } from './break-lines.ts';

export interface TextBox {
  readonly width: number;
  readonly height: number;
  /** No line is set larger than this, however much room there is. */
  readonly largest: number;
  readonly maxLines: number;
}

export interface FittedText {
  readonly lines: readonly string[];
  readonly size: number;
}

/** From one baseline to the next, in ems. */
export const LEADING = 1.24;
/** One line more must make the letters this much larger to be worth it. */
const WORTH_A_LINE = 1.15;
/** A word is cut in the middle only if that makes the letters this much larger: a long word without a space. */
const WORTH_A_CUT = 1.5;

/** Text in as few lines as let it be large. It is never cut short: it shrinks until it fits. `measure` gives a width at size 1. */
export function fitText(text: string, box: TextBox, measure: (text: string) => number): FittedText {
  const whole = bestFit(text, box, measure, 'word');
  // Between characters there are many more places to break: looked at only when words leave the letters small.
  if (whole.size >= box.largest / WORTH_A_CUT) return whole;
  const cut = bestFit(text, box, measure, 'grapheme');
  return cut.size > whole.size * WORTH_A_CUT ? cut : whole;
}

function bestFit(text: string, box: TextBox, measure: (text: string) => number, granularity: Granularity): FittedText {
  const pieces = breakablePieces(text, granularity);
  let best: FittedText = { lines: [text], size: sizeOf([text], box, measure) };
  for (let count = 2; count <= box.maxLines && best.size < box.largest; count += 1) {
    const lines = balanceLines(pieces, count, measure);
    if (lines === undefined) break;
    const size = sizeOf(lines, box, measure);
    if (size > best.size * WORTH_A_LINE) best = { lines, size };
  }
  return best;
}

function sizeOf(lines: readonly string[], box: TextBox, measure: (text: string) => number): number {
  const byHeight = box.height / (1 + (lines.length - 1) * LEADING);
  return Math.min(box.largest, byHeight, ...lines.map((line) => box.width / measure(line)));
}
