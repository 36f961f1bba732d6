import * as z from 'zod';

/** Control and format characters, lone surrogates and private-use characters cannot be printed or read aloud. */
const PRINTABLE = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}]*$/u;

/** One line of text as people write names and addresses: trimmed, not empty, at most `max` UTF-16 units. */
export const lineSchema = (max: number) =>
  z.string().trim().min(1).max(max).regex(PRINTABLE, 'has characters that cannot be printed');
