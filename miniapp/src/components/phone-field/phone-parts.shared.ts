import { CALLING_CODES, type CallingCode, callingCodeOf, MAINLAND } from '@health-code/shared/identity/calling-codes';
import { cleanPhone, isPhone } from '@health-code/shared/identity/phone-number';
import { type Country, countryOf } from '../country-field/countries.shared';

/** A phone number as a form shows it: whose it is, and the rest as it was typed. */
export interface PhoneParts {
  /** A calling code, without a plus. */
  readonly code: string;
  readonly typed: string;
}

/** A number that carries its own calling code, whatever is chosen beside it. */
const WITH_CODE = /^\s*(?:[+＋]|[0０]{2}|tel:)/i;
const JOINED = /^\+(\d+) (.*)$/;
const KNOWN: ReadonlySet<string> = new Set(CALLING_CODES.map(({ code }) => code));

/** One text of both: `+852 5123 4567`. A mainland number, or one with a code of its own, stays as it was typed. */
export function joinPhone({ code, typed }: PhoneParts): string {
  return code === MAINLAND || WITH_CODE.test(typed) ? typed : `+${code} ${typed}`;
}

/** The parts of a text that {@link joinPhone} made, that was stored, or that was pasted whole. */
export function phoneParts(value: string): PhoneParts {
  const [, joined = '', typed = ''] = JOINED.exec(value) ?? [];
  if (KNOWN.has(joined)) return { code: joined, typed };
  const phone = cleanPhone(value);
  const code = phone.startsWith('+') && isPhone(phone) ? callingCodeOf(phone.slice(1))?.code : undefined;
  return code === undefined ? { code: MAINLAND, typed: value } : { code, typed: phone.slice(code.length + 1) };
}

type Language = 'zh' | 'en';

/** At the top of the list, whatever the alphabet says. */
const FIRST = 'CHN HKG MAC TWN'.split(' ');

/** Every calling code in words, 中国香港 +852; by the countries' letters, after those of China. */
export function callingCodeOptions(language: Language): { value: string; label: string }[] {
  const rows = [...CALLING_CODES].sort((a, b) => compare(sortKey(a), sortKey(b)));
  return rows.map((row) => ({ value: row.code, label: `${namesOf(row, language)} +${row.code}` }));
}

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

function sortKey({ code, countries: [country = ''] }: CallingCode): string {
  const place = FIRST.indexOf(country);
  return `${place < 0 ? FIRST.length : place}${country}${code}`;
}

function namesOf({ countries }: CallingCode, language: Language): string {
  const names = countries.map((code) => (countryOf(code) as Country)[language]);
  return names.join(language === 'zh' ? '、' : ', ');
}
