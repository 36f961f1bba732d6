import * as z from 'zod';
import { ID_LENGTH } from './crockford.ts';

/** An id of the system; `what` names it in the error, as in "not a person id". */
export const idSchema = (what: string) => crockfordSchema(ID_LENGTH, `not ${what}`);

/** Exactly `length` characters of Crockford's base32. */
export const crockfordSchema = (length: number, message: string) => z.string().regex(crockfordPattern(length), message);

export const crockfordPattern = (length: number) => new RegExp(`^[0-9A-HJKMNP-TV-Z]{${length}}$`);
