/** Grey is "nothing known", below green: it restricts nobody by itself and passes nobody. */
export const COLOURS = ['grey', 'green', 'yellow', 'red'] as const;
export type Colour = (typeof COLOURS)[number];

/** The colours that a code can carry. Grey is never issued: nothing is known that could be signed. */
export const CODE_COLOURS = ['green', 'yellow', 'red'] as const;
export type CodeColour = (typeof CODE_COLOURS)[number];

const STRICTNESS: Readonly<Record<Colour, number>> = { grey: 0, green: 1, yellow: 2, red: 3 };

/** The order in which the strictest wins: grey < green < yellow < red. */
export function strictness(colour: Colour): number {
  return STRICTNESS[colour];
}
