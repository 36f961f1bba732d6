import type { Point, Shape } from './drawing.ts';
import type { Typeface } from './typeface.ts';

/** In ems, as all below. */
const BOX_SIDE = 0.86;
const BOX_TOP = 0.8;
const BOX_LINE = 0.04;
const DIGIT_SIZE = 0.36;
/** Baselines of the two rows of digits, from the top of the box. */
const DIGIT_ROWS = [0.38, 0.73];

/** A box of one em with the character's number in it: whoever reads it sees that a character is missing, and which. */
export function missingBox(
  character: string,
  { x, y, size, colour }: Point & { readonly size: number; readonly colour: string },
  digits: Typeface,
): Shape[] {
  const top = y - BOX_TOP * size;
  const side = BOX_SIDE * size;
  const box: Shape = {
    kind: 'rect',
    x: x + (size - side) / 2,
    y: top,
    width: side,
    height: side,
    paint: { stroke: colour, width: BOX_LINE * size },
  };
  const rows = hexRows(character).map((text, index): Shape => {
    const left = x + (size - digits.measure(text, DIGIT_SIZE * size)) / 2;
    const baseline = top + (DIGIT_ROWS[index] as number) * size;
    return { kind: 'text', text, x: left, y: baseline, size: DIGIT_SIZE * size, weight: 'bold', colour };
  });
  return [box, ...rows];
}

function hexRows(character: string): [string, string] {
  const hex = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  const cut = Math.ceil(hex.length / 2);
  return [hex.slice(0, cut), hex.slice(cut)];
}
