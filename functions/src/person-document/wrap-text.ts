import { breakablePieces } from '../posters/break-lines.ts';

/** Lines no wider than told: they end between words, and inside a word only where it is wider than a line. */
export function wrapText(text: string, width: number, measure: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesWithin(text, width, measure)) {
    if (line.trim() !== '' && used + measure(piece.trimEnd()) > width) {
      lines.push(line.trim());
      [line, used] = ['', 0];
    }
    line += piece;
    used += measure(piece);
  }
  return [...lines, line.trim()];
}

/** Marks that belong to each other may be as long as somebody typed: then anything is cut. */
function piecesWithin(text: string, width: number, measure: (piece: string) => number): string[] {
  const cut = (pieces: string[], smaller: (piece: string) => string[]) =>
    pieces.flatMap((piece) => (measure(piece) <= width ? [piece] : smaller(piece)));
  const words = joined(breakablePieces(text, 'word'));
  const characters = cut(words, (word) => breakablePieces(word, 'grapheme'));
  return cut(characters, (marks) => Array.from(marks));
}

/** A date or a time is one word, though segments end at its hyphens. */
function joined(pieces: readonly string[]): string[] {
  const words: string[] = [];
  for (const piece of pieces) {
    const before = words.at(-1);
    if (before !== undefined && /[\d:-]$/.test(before) && /^[\d:-]/.test(piece))
      words[words.length - 1] = before + piece;
    else words.push(piece);
  }
  return words;
}
