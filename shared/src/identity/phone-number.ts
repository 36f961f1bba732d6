import { cleanCode } from '../text/clean.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { CALLING_CODES, type CallingCode, MAINLAND } from './calling-codes.ts';

/** Eleven digits, the second from 3 to 9 (numbering plan of the Ministry of Industry and Information Technology). */
const MAINLAND_MOBILE = '1[3-9]\\d{9}';

/** Calling codes whose numbers are equally long, as parts of a pattern: `32|33`, and `{9}`. */
export const ABROAD: readonly (readonly [codes: string, times: string])[] = groupByLength();

function groupByLength() {
  const groups = new Map<string, string[]>();
  for (const entry of CALLING_CODES.filter(({ code }) => code !== MAINLAND)) {
    groups.set(times(entry), [...(groups.get(times(entry)) ?? []), entry.code]);
  }
  return [...groups].map(([length, codes]) => [codes.join('|'), length] as const);
}

function times({ shortest, longest }: CallingCode): string {
  return shortest === longest ? `{${shortest}}` : `{${shortest},${longest}}`;
}

/**
 * A cleaned number: a mainland mobile number without its code, and any other as ITU-T E.164 writes it, +85251234567. What
 * stands behind a code of another country is judged by its length alone.
 */
export const PHONE_NUMBER = new RegExp(
  `^(?:${MAINLAND_MOBILE}|\\+(?:${ABROAD.map(([codes, length]) => `(?:${codes})\\d${length}`).join('|')}))$`,
);

const LINK_SCHEME = /^TEL:/;
/** The zero that is dialled within a country only: +49 (0) 151. */
const TRUNK_IN_BRACKETS = /\(0\)/g;
/** Brackets, dots and slashes that group a number. */
const besideDigits = unicodePattern(String.raw`[^\p{L}\p{N}+]`, 'gu');
const FROM_ABROAD = /^(?:\+|00)/;
/** The mainland's code, with the trunk's zero that some keep behind it; within the country the zero alone. */
const CODE_OR_TRUNK = /^(?:860?|0)(?=1\d{10}$)/;

/**
 * A number as it was typed or pasted, without what groups it: (+86) 139‑1234‑0001 → 13912340001, 0049 (0) 151 23456789 →
 * +4915123456789. Whatever is not of the mainland begins with + or 00.
 */
export function cleanPhone(text: string): string {
  const typed = cleanCode(text).replace(LINK_SCHEME, '').replace(TRUNK_IN_BRACKETS, '').replace(besideDigits(), '');
  const digits = typed.replace(/\+/g, '').normalize('NFC');
  return FROM_ABROAD.test(typed) ? fromAbroad(digits.replace(/^0+/, '')) : digits.replace(CODE_OR_TRUNK, '');
}

function fromAbroad(digits: string): string {
  const mainland = digits.replace(CODE_OR_TRUNK, '');
  return digits === '' || mainland !== digits ? mainland : `+${digits}`;
}

export const isPhone = (phone: string): boolean => PHONE_NUMBER.test(phone);

/** A cleaned number with its calling code, as ITU-T E.164 writes it. */
export const internationalPhone = (phone: string): string => (phone.startsWith('+') ? phone : `+${MAINLAND}${phone}`);
