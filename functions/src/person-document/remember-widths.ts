import type { Typeface, Typefaces } from '../posters/typeface.ts';

/**
 * The same fonts, which measure each text once: long lists say the same names, days and words again and again. For one
 * document only, so that nothing of it stays in memory.
 */
export function rememberWidths(faces: Typefaces): Typefaces {
  return { ...faces, regular: remembering(faces.regular), bold: remembering(faces.bold) };
}

function remembering(face: Typeface): Typeface {
  const known = new Map<string, number>();
  const measure: Typeface['measure'] = (text, size) => {
    const width = known.get(text) ?? face.measure(text, 1);
    known.set(text, width);
    return width * size;
  };
  return { ...face, measure };
}
