import type { Style } from '../posters/typesetter.ts';

const MM_PER_POINT = 25.4 / 72;
const points = (count: number): number => count * MM_PER_POINT;

/** A4 portrait, in millimetres as all below, with room for a punch and for what printers cannot reach. */
export const PAGE = { width: 210, height: 297, left: 18, top: 16, bottom: 22 } as const;
export const BODY = {
  width: PAGE.width - 2 * PAGE.left,
  height: PAGE.height - PAGE.top - PAGE.bottom,
} as const;

/** How a line is set. Nothing is told by a colour, so that a black and white print says all of it. */
export interface LineStyle extends Style {
  readonly size: number;
}

const INK = '#000000';
/** Dark enough for a printer that saves its toner. */
const MUTED = '#3d3d3d';
export const HAIRLINE = '#8a8a8a';
export const SHADE = '#eeeeee';

/** The smallest is 9 points. */
export const STYLES = {
  title: { size: points(22), weight: 'bold', colour: INK },
  heading: { size: points(14), weight: 'bold', colour: INK },
  strong: { size: points(10), weight: 'bold', colour: INK },
  main: { size: points(10), weight: 'regular', colour: INK },
  below: { size: points(9), weight: 'regular', colour: MUTED },
} as const satisfies Record<string, LineStyle>;

/** From one baseline to the next, in ems, and how far letters reach above theirs. */
export const LEADING = 1.32;
export const ABOVE = 0.92;
