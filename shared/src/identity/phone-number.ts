import { cleanCode } from '../text/clean.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { CALLING_CODES, type CallingCode, callingCodeOf, MAINLAND } from './calling-codes.ts';

/** Eleven digits, the second from 3 to 9 (numbering plan of the Ministry of Industry and Information Technology). */
const MAINLAND_MOBILE = '1[3-9]\\d{9}';

/** Calling codes whose numbers are alike, as parts of a pattern: `32|33`, `[1-9]` and `{8}`. */
export type NumbersAlike = readonly [codes: string, firstDigit: string, otherDigits: string];

/** The numbers of all countries but the mainland. What stands behind a code is told by its length alone. */
export const ABROAD: readonly NumbersAlike[] = groupAlike(CALLING_CODES.filter(({ code }) => code !== MAINLAND));

function groupAlike(rows: readonly CallingCode[]): NumbersAlike[] {
  const groups = new Map<string, CallingCode[]>();
  for (const row of rows) groups.set(likeness(row), [...(groups.get(likeness(row)) ?? []), row]);
  return [...groups.values()].map((alike) => {
    const { keepsZero, shortest, longest } = alike[0] as CallingCode;
    return [alike.map(({ code }) => code).join('|'), keepsZero ? '\\d' : '[1-9]', `{${shortest - 1},${longest - 1}}`];
  });
}

function likeness({ keepsZero, shortest, longest }: CallingCode): string {
  return `${keepsZero} ${shortest} ${longest}`;
}

const INTERNATIONAL = ABROAD.map(([codes, first, others]) => `(?:${codes})${first}\\d${others}`).join('|');
/** A cleaned number: a mainland mobile number without its code, and any other as ITU-T E.164 writes it, +85251234567. */
export const PHONE_NUMBER = new RegExp(`^(?:${MAINLAND_MOBILE}|\\+(?:${INTERNATIONAL}))$`);

const LINK_SCHEME = /^TEL:/;
/** Brackets, dots and slashes that group a number. */
const besideDigits = unicodePattern(String.raw`[^\p{L}\p{N}+]`, 'gu');
const FROM_ABROAD = /^00+/;
/** The mainland's code, with the trunk's zero that some keep behind it; within the country the zero alone. */
const CODE_OR_TRUNK = /^(?:860?|0)(?=1\d{10}$)/;

/**
 * A number as it was typed or pasted, without what groups it: (+86) 139‑1234‑0001 → 13912340001, 0049 (0) 151 23456789 →
 * +4915123456789. Whatever is not of the mainland begins with + or 00.
 */
export function cleanPhone(text: string): string {
  const typed = cleanCode(text).replace(LINK_SCHEME, '').replace(besideDigits(), '');
  const digits = typed.replace(/\+/g, '').normalize('NFC');
  const isFromAbroad = typed.startsWith('+') || FROM_ABROAD.test(digits);
  return isFromAbroad ? fromAbroad(digits.replace(/^0+/, '')) : digits.replace(CODE_OR_TRUNK, '');
}

function fromAbroad(digits: string): string {
  const number = withoutTrunk(digits);
  const mainland = number.replace(CODE_OR_TRUNK, '');
  return number === '' || mainland !== number ? mainland : `+${number}`;
}

/** Without the zero that is dialled within a country only: +49 (0) 151. */
function withoutTrunk(digits: string): string {
  const { code, keepsZero } = callingCodeOf(digits) ?? { code: '', keepsZero: true };
  const shorter = keepsZero ? digits : code + digits.slice(code.length).replace(/^0+/, '');
  // Behind a zero there may be the longer code of an island.
  return shorter === digits ? digits : withoutTrunk(shorter);
}

export const isPhone = (phone: string): boolean => PHONE_NUMBER.test(phone);

/** A cleaned number with its calling code, as ITU-T E.164 writes it. */
export const internationalPhone = (phone: string): string => (phone.startsWith('+') ? phone : `+${MAINLAND}${phone}`);
