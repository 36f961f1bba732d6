/** Marks that no line begins with, and marks that no line ends with (GB/T 15834, section 5.1); Tibetan's end syllables and clauses. */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：？！…—·,.;:!?%～\u0f0b-\u0f14\u060c\u061b\u061f]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

export type Granularity = 'word' | 'grapheme';

/** Pieces of a text between which a line may end. They keep their spaces. */
export function breakablePieces(text: string, granularity: Granularity): string[] {
  const segmenter = granularity === 'word' ? WORDS : CHARACTERS;
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = pieces.at(-1);
    if (before !== undefined && belongTogether(before, segment)) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function belongTogether(before: string, next: string): boolean {
  return CLOSING.test(next) || OPENING.test(before) || /^\s/.test(next);
}

/**
 * Shares pieces out over exactly `count` lines so that the widest line is as narrow as it can be: two lines of like
 * length read better than a full one and an orphan. Undefined when there are fewer pieces than lines.
 */
export function balanceLines(
  pieces: readonly string[],
  count: number,
  measure: (text: string) => number,
): string[] | undefined {
  if (pieces.length < count) return undefined;
  const widthOf = lineWidths(pieces, measure);
  let rows: readonly Row[] = [firstRow(pieces.length, widthOf)];
  for (let line = 2; line <= count; line += 1) rows = [...rows, nextRow(rows[line - 2] as Row, line, widthOf)];
  return readBack(rows, pieces);
}

/** By how many pieces are set so far: the width of the widest line, and where the last line begins. */
type Row = readonly { readonly widest: number; readonly from: number }[];
type WidthOf = (from: number, to: number) => number;

/** Kerning across pieces is left out: it moves no break that anyone would see, and measuring every pair of breaks is slow. */
function lineWidths(pieces: readonly string[], measure: (text: string) => number): WidthOf {
  const ends = [0];
  const spaces = pieces.map((piece) => measure(piece) - measure(piece.trimEnd()));
  for (const piece of pieces) ends.push((ends.at(-1) as number) + measure(piece));
  return (from, to) => (ends[to] as number) - (ends[from] as number) - (spaces[to - 1] as number);
}

function firstRow(length: number, widthOf: WidthOf): Row {
  const row = [{ widest: Number.POSITIVE_INFINITY, from: 0 }];
  for (let to = 1; to <= length; to += 1) row.push({ widest: widthOf(0, to), from: 0 });
  return row;
}

function nextRow(before: Row, line: number, widthOf: WidthOf): Row {
  return before.map((_, to) => {
    let best = { widest: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = line - 1; from < to; from += 1) {
      const widest = Math.max((before[from] as Row[number]).widest, widthOf(from, to));
      if (widest < best.widest) best = { widest, from };
    }
    return best;
  });
}

function readBack(rows: readonly Row[], pieces: readonly string[]): string[] {
  const lines: string[] = [];
  let to = pieces.length;
  for (const row of rows.toReversed()) {
    const { from } = row[to] as Row[number];
    lines.unshift(pieces.slice(from, to).join('').trim());
    to = from;
  }
  return lines;
}
