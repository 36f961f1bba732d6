import { divisionCodeSchema } from '../../../division/division.ts';
import { documentSchema } from '../../../identity/document-schema.ts';
import { phoneSchema } from '../../../identity/phone-schema.ts';
import { locationSchema } from '../../../place/location.ts';
import { colourSchema } from '../../../rules/colour-schema.ts';
import { bilingualSchema } from '../../../text/bilingual.ts';
import { fieldErrorSchema, problemSchema } from '../../problem-schema.ts';
import { rowResultSchema } from '../../rows.ts';
import type { WordedSchemas } from './words.ts';

export const commonWords: WordedSchemas = {
  Problem: {
    schema: problemSchema,
    is: 'What went wrong (RFC 9457). Decide by `code`.',
    fields: {
      type: 'The code as a URN.',
      title: 'The kind of problem in words, for people who read logs.',
      status: 'The HTTP status of the answer.',
      code: 'The stable code of the problem. Later versions may add some.',
      detail: 'What is particular to this occurrence. It never quotes the request.',
      requestId: 'The id of the request, for a question to the operator; also in `X-Request-Id`.',
      attemptsLeft: 'How many more attempts are open; absent where attempts are not counted.',
      version: 'Which version stands, where another was to be replaced; absent otherwise.',
      suspension: 'What a suspended place tells its visitors; absent where it tells nothing.',
      'suspension.until': 'The day in Shanghai on which it plans to open again; null while that is not known.',
      'suspension.note': 'Why, where else to go, whom to call; null where it says nothing.',
      errors: 'Every bad field; empty where no field is to blame.',
    },
  },
  FieldError: {
    schema: fieldErrorSchema,
    is: 'One bad field.',
    fields: {
      pointer: 'A JSON pointer (RFC 6901) into the body, or one that begins with `query/`, `path/` or `header/`.',
      code: 'The stable code of the fault. The codes that no schema tells are listed in the description of the document.',
      detail: 'The fault in words; it never quotes the value.',
    },
  },
  RowResult: {
    schema: rowResultSchema,
    is: 'What became of one row.',
    fields: {
      id: "The row's own id; null where none can be read.",
      outcome:
        '`repeated` is already stored, word for word; `held` is kept and counts for nothing until it is sent again in its time; `refused` wrote nothing.',
      errors: 'Every bad field of a refused row; the pointers begin at the body (`/rows/0/at`).',
      heldFor: 'Why a row is held; absent where it is not.',
      'heldFor.code':
        '`no-tie`: a source below the province may bring what can worsen a colour only about people whose home, visits, stays, entries or tests are within its divisions, in the last 30 days or at the time in question. Later versions may add reasons.',
      'heldFor.words': 'The same in words.',
    },
  },
  Bilingual: {
    schema: bilingualSchema,
    is: 'A sentence in the two languages of the product.',
    fields: { zh: 'In Chinese.', en: 'In English.' },
  },
  Colour: {
    schema: colourSchema,
    is: 'The colour of a code; `grey` where nothing is known that could be judged.',
  },
  DivisionCode: {
    schema: divisionCodeSchema,
    is: 'An administrative division (GB/T 2260, GB/T 10114): 2, 4, 6, 9 or 12 digits for province, city, county, street and village. Where the directory must list it, another is refused as `unknown`; `GET /v1/divisions` lists them.',
  },
  Phone: {
    schema: phoneSchema,
    is: 'A mobile number: 11 digits for the mainland, where a leading +86 or 0 is taken away; for another country + or 00, its calling code (ITU-T E.164) and as many digits as its numbers have. Whatever groups the digits is taken away, and a zero that is dialled within a country only; the digits of other scripts are read, too.',
  },
  IdentityDocument: {
    schema: documentSchema,
    is: 'An identity document. The type decides about the form of the number; a passport needs its nationality and no other document takes one. Spaces, hyphens, full-width forms and lower case are read as what they mean. A number whose last character does not fit is refused as `check-digit` (as `spreadsheet-number` where a spreadsheet seems to have rounded it), one with a date that no calendar has as `birth-date`, and one with a date that lies ahead as `birth-date-in-future`.',
    fields: {
      type: 'The type of the document.',
      number: 'The number as the document prints it.',
      nationality:
        'ISO 3166-1 alpha-3, or what passports write in its place (ICAO Doc 9303-3). Lower case and the fillers of a machine-readable zone are read, too.',
    },
  },
  Location: {
    schema: locationSchema,
    is: 'A point on the ground, WGS 84.',
    fields: {
      latitude: 'Degrees north.',
      longitude: 'Degrees east.',
      accuracyMetres: 'How far off it may be, in metres, where the phone tells it.',
    },
  },
};

/** What a field of this name means wherever it stands, unless its schema says more. */
export const FIELDS: Readonly<Record<string, string>> = {
  serverTime: "The instant of the answer by the server's clock.",
  createdAt: 'When it was made.',
  issuedAt: 'When it was issued.',
  expiresAt: 'The first instant at which it no longer holds.',
  personId: 'The id of the person, as `GET /v1/people` lists it.',
  placeId: 'The id of the place.',
  gateId: 'The id of the post at the place.',
  visitId: 'The id of the visit, within its person.',
  kind: 'Which of the options it is.',
  colour: 'The colour.',
  rows: 'The rows, each judged for itself. One that is wrong stops no other.',
  results: 'One result for each entry of the request, in its order.',
  reason: 'The reason.',
  'reason.code': 'The code of the reason in the rule set.',
  'reason.name': 'The reason in words.',
  'reason.until': 'When the reason ends if everything that it asks for is done in time; null where it has no end.',
  outcome: 'What the door says.',
  failed: 'Every condition that was not met; empty if and only if the person passes.',
  testWithinHours:
    'A negative test sampled less than so many hours ago would meet the condition; null where none is missing.',
  cannotKnow: 'What this way in cannot know, so that another might answer more mildly.',
  locationVerdict:
    'Whether the person was at the place, as far as it is known; the location itself is not kept. `verified`: a phone with the account said so, or staff saw the person. It cannot prove more: a phone can lie about its location, and be carried by another. `unverified`: nothing speaks against it; so is whatever was told later, a location coarser than 500 m, a poster where a screen hangs, and a number that staff typed. `remote`: the phone or the code was elsewhere; kept out of tracing.',
  division: 'The code of the division.',
  next: 'The `cursor` of the next page, good for this list alone; null after the last page.',
  divisionName: 'The division in words, from the province down.',
  name: 'The name.',
};
