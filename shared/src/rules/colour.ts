import * as z from 'zod';

/** Grey is "nothing known", below green: it restricts nobody by itself and passes nobody. */
export const COLOURS = ['grey', 'green', 'yellow', 'red'] as const;
export const colourSchema = z.enum(COLOURS);
export type Colour = z.infer<typeof colourSchema>;

const STRICTNESS: Readonly<Record<Colour, number>> = { grey: 0, green: 1, yellow: 2, red: 3 };

/** The order in which the strictest wins: grey < green < yellow < red. */
export function strictness(colour: Colour): number {
  return STRICTNESS[colour];
}
