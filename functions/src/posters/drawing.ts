/** Which of the two cuts of the font a text is set in. */
export type Weight = 'regular' | 'bold';

/** Scripts with a font of their own, read only when a name needs it. */
export type Script = 'arabic' | 'tibetan';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface RectShape extends Point {
  readonly kind: 'rect';
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly paint: Paint;
}

/** A path in units of its own: `scale` of the drawing's units each, with its origin at `x`, `y`. `meaning` is what it says to those who cannot see it; without it, it is decoration. */
export interface PathShape extends Point {
  readonly kind: 'path';
  readonly data: string;
  readonly scale: number;
  readonly paint: Paint;
  readonly meaning?: string;
}

/** Text on one line whose baseline begins at `x`, `y`. `size` is the height of an em. The font has every character of it. */
export interface TextShape extends Point {
  readonly kind: 'text';
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  /** The font of another script, in the order in which the text is read. */
  readonly script?: Script;
  readonly colour: string;
}

/** The same shapes again at each of several places. */
export interface CopiesShape {
  readonly kind: 'copies';
  readonly at: readonly Point[];
  readonly shapes: readonly Shape[];
}

/** Shapes that are read out together: a heading, or a row of a table. */
export interface ReadShape {
  readonly kind: 'read';
  readonly as: 'H1' | 'H2' | 'P';
  readonly shapes: readonly (RectShape | TextShape)[];
}

export type Shape = RectShape | PathShape | TextShape | CopiesShape | ReadShape;

/** Filled, or drawn as a line of some width. */
export type Paint = { readonly fill: string } | { readonly stroke: string; readonly width: number };

/** A page before it is a file: what SVG and PDF are both written from, so that a poster is one picture in every format. Lengths are in millimetres of the sheet that it was designed for. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** How large it is printed: 1 on the sheet that it was designed for. */
  readonly scale: number;
  /** What it says, for those who cannot see it. */
  readonly label: string;
  /** The day on which it is made, such as 2026-11-21. */
  readonly createdOn: string;
  readonly shapes: readonly Shape[];
}

/** What a layout gives: the page without what is the same for all layouts. */
export type Page = Pick<Drawing, 'width' | 'height' | 'shapes'>;
