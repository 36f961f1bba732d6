import { cleanCode } from '../text/clean.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';

/** Eleven digits, the second from 3 to 9 (numbering plan of the Ministry of Industry and Information Technology). */
export const MOBILE_NUMBER = /^1[3-9]\d{9}$/;

const LINK_SCHEME = /^TEL:/;
/** Brackets, dots and slashes that group a number, and its plus. */
const besideDigits = unicodePattern(String.raw`[^\p{L}\p{N}]`, 'gu');
/** The country's code, with the trunk's zero that some keep behind it; within the country the zero alone. */
const COUNTRY_OR_TRUNK = /^(?:(?:00)?860?|0)(?=1\d{10}$)/;

/** A number as it was typed or pasted, without what groups it and without +86: (+86) 139‑1234‑0001 → 13912340001. */
export function cleanPhone(text: string): string {
  return cleanCode(text).replace(LINK_SCHEME, '').replace(besideDigits(), '').replace(COUNTRY_OR_TRUNK, '');
}

export const isPhone = (phone: string): boolean => MOBILE_NUMBER.test(phone);
