import * as z from 'zod';
import { cardNumberSchema } from '../../card/city-card-schema.ts';
import { invitationCodeSchema } from '../../gate/gate.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../identity/document.ts';
import { documentSchema } from '../../identity/document-schema.ts';
import { nationalityCodes } from '../../identity/nationality.ts';
import { ABROAD, type NumbersAlike } from '../../identity/phone-number.ts';
import { phoneSchema } from '../../identity/phone-schema.ts';
import { handoverCodeSchema } from '../../person/handover-schema.ts';
import { creditCodeSchema, newPlaceSchema } from '../../place/place.ts';
import { PLACE_KINDS, SUB_KINDS } from '../../place/place-kinds.ts';
import { instantSchema } from '../../time/instant-schema.ts';
import type { Json } from './json.ts';

/*
 * What clients may give, where the generated schema says less: what is checked by a function, and what a text may look like
 * before it is cleaned. The patterns take the spaces, hyphens and small letters with which a text is typed; the words tell of
 * what is read more mildly still, such as full-width forms.
 */

/** A pattern for characters that may have spaces and hyphens around each of them. */
function spaced(...characters: readonly (string | readonly [characters: string, times: string])[]): string {
  const parts = characters.map((part) => {
    const [one, times] = typeof part === 'string' ? [part, ''] : part;
    return `(?:${one}[\\s-]*)${times}`;
  });
  return `^[\\s-]*${parts.join('')}$`;
}

const DIGIT = '\\d';
/** I and L are read as 1, and O as 0. */
const BASE32 = '[0-9A-TV-Za-tv-z]';
const CREDIT_CODE = '[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]';

/** Eight digits that may be a birth date: no month has more days than 31, and the calendar decides about the rest. */
const BIRTH_DATE = [
  '[12]',
  ['\\d', '{3}'],
  '(?:0[\\s-]*[1-9]|1[\\s-]*[0-2])',
  '(?:0[\\s-]*[1-9]|[12][\\s-]*\\d|3[\\s-]*[01])',
] as const;
const RESIDENT_ID = [[DIGIT, '{6}'], ...BIRTH_DATE, [DIGIT, '{3}'], '[\\dXx]'] as const;

const DOCUMENT_NUMBERS: Readonly<Record<DocumentType, string>> = {
  'resident-id': spaced(...RESIDENT_ID),
  'hk-macao-permit': spaced('[HMhm]', [DIGIT, '{8}'], [`${DIGIT}[\\s-]*${DIGIT}`, '?']),
  'taiwan-permit': spaced([DIGIT, '{8}'], [`${DIGIT}[\\s-]*${DIGIT}`, '?'], ['\\([\\s-]*[A-Za-z][\\s-]*\\)', '?']),
  'permanent-residence': `${spaced(['[A-Za-z]', '{3}'], [DIGIT, '{12}'])}|${spaced('9', [DIGIT, '{5}'], ...BIRTH_DATE, [DIGIT, '{3}'], '[\\dXx]')}`,
  passport: spaced(['[A-Za-z0-9]', '{5,17}']),
};

/** One option for each type, because the type decides about the number and whether there is a nationality. */
function documentOptions(): Json {
  return { oneOf: DOCUMENT_TYPES.map(documentOption) };
}

function documentOption(type: DocumentType): Json {
  const nationality = type === 'passport' ? { nationality: { type: 'string', enum: nationalityCodes() } } : {};
  return {
    title: type,
    type: 'object',
    properties: {
      type: { type: 'string', const: type },
      number: { type: 'string', maxLength: 40, pattern: DOCUMENT_NUMBERS[type] },
      ...nationality,
    },
    required: ['type', 'number', ...Object.keys(nationality)],
    additionalProperties: false,
  };
}

/** A kind of place has second levels of its own. */
function kindsWithTheirOwn(place: Json): Json {
  const pairs = PLACE_KINDS.map((kind) => ({
    title: kind,
    properties: { kind: { const: kind }, subKind: { enum: SUB_KINDS[kind] } },
  }));
  return { ...place, anyOf: pairs };
}

/** RFC 3339 with any offset that a zone has. */
function instantPattern(): string {
  const date = z.core.regexes.date.source.replace(/^\^|\$$/g, '');
  const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?';
  return `^${date}[Tt]${clock}(?:[Zz]|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))$`;
}

const withPattern =
  (pattern: string) =>
  (json: Json): Json => ({ ...json, pattern });

const MAINLAND_PHONE = spaced(['(?:\\+|0[\\s-]*0)?[\\s-]*8[\\s-]*6', '?'], ['0', '?'], '1', '[3-9]', [DIGIT, '{9}']);
const digitsBehind = ([codes, first, others]: NumbersAlike) => `(?:${codes})[\\s-]*${first}(?:[\\s-]*\\d)${others}`;
const PHONE_ABROAD = `^[\\s-]*(?:\\+|00)[\\s-]*(?:${ABROAD.map(digitsBehind).join('|')})[\\s-]*$`;
const PHONE = `${MAINLAND_PHONE}|${PHONE_ABROAD}`;

/** How the generated schema of each is made exact for clients. */
export const EXACT: ReadonlyMap<z.core.$ZodType, (generated: Json) => Json> = new Map([
  [phoneSchema as z.core.$ZodType, withPattern(PHONE)],
  [documentSchema, documentOptions],
  [cardNumberSchema, withPattern(spaced(['[A-Za-z0-9]', '{6,20}']))],
  [invitationCodeSchema, withPattern(spaced([BASE32, '{12}']))],
  [handoverCodeSchema, withPattern(spaced([BASE32, '{12}']))],
  [creditCodeSchema, withPattern(spaced([CREDIT_CODE, '{18}']))],
  [instantSchema, withPattern(instantPattern())],
  [newPlaceSchema, kindsWithTheirOwn],
]);
