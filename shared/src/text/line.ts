import * as z from 'zod';

/** Control and format characters, lone surrogates and private-use characters cannot be printed or read aloud. */
const UNPRINTABLE = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}';
const PRINTABLE = new RegExp(`^[^${UNPRINTABLE}]*$`, 'u');
/** The same before anything is trimmed, for the OpenAPI document: one character at least is no space. */
const AS_TYPED = `^[^${UNPRINTABLE}]*[^\\s${UNPRINTABLE}][^${UNPRINTABLE}]*$`;

/** One line of text as people write names and addresses: trimmed, not empty, at most `max` UTF-16 units. */
export const lineSchema = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(PRINTABLE, 'has characters that cannot be printed')
    .meta({ pattern: AS_TYPED });
