import { ROUTE_NAMES, type RouteName } from '@health-code/shared/api/contract';
import { BEYOND_SCHEMA } from '@health-code/shared/api/document/info';
import { PARAMETERS, ROUTE_FIELDS } from '@health-code/shared/api/document/words/route-words';
import { WORDED } from '@health-code/shared/api/document/words/words-of';
import { describe, expect, it } from 'vitest';
import { bodySchemaOf, DOCUMENT, fits, operationOf, type Schema } from '../testing/api-document.ts';
import { CLEAN, residentId, STATION, samplePerson } from '../testing/samples.ts';

const person = samplePerson();
const document = person.document;
const withDocument = (changes: object) => ({ ...person, document: { ...document, ...changes } });
const visit = { placeCode: 'x', personIds: ['0'.repeat(26)], entry: { method: 'self', scene: 'camera' } };
const row = { kind: 'contact', id: 'c1', person: document, relation: 'close', at: '2026-11-20T00:00:00.000Z' };
const card = { id: 'card-1', city: '4101', number: 'A12345678', state: 'withdrawn' };
const gateId = '0'.repeat(26);

/** What no server of this contract takes, one for each way in which it can be said. */
const REFUSED: readonly [what: string, route: RouteName, body: unknown][] = [
  ['letters for a phone', 'requestOtp', { phone: 'abc' }],
  ['a phone that begins with 12', 'requestOtp', { phone: '12800138000' }],
  ['a one-time password of five digits', 'createSession', { provider: 'sms', phone: '13800138000', otp: '12345' }],
  ['a recovery without a name', 'recoverAccount', { document }],
  ['a login of no provider', 'linkLogin', { provider: 'pigeon' }],
  ['no refresh token', 'refreshSession', { refreshToken: '' }],
  ['a refresh token of 201 characters', 'refreshSession', { refreshToken: 'x'.repeat(201) }],
  ['a residence of six digits', 'applyForCode', { ...person, residence: { division: '410105', address: 'x' } }],
  ['a residence of letters', 'applyForCode', { ...person, residence: { division: 'abcdefghi', address: 'x' } }],
  ['a name of spaces', 'applyForCode', { ...person, name: '  ' }],
  ['a name that nobody sees', 'applyForCode', { ...person, name: '\u200B\u00AD' }],
  ['a passport without a nationality', 'applyForCode', withDocument({ type: 'passport', number: 'E12345678' })],
  [
    'a passport of no country',
    'applyForCode',
    withDocument({ type: 'passport', number: 'E1234567', nationality: 'ZZZ' }),
  ],
  ['a nationality beside a resident id', 'applyForCode', withDocument({ nationality: 'FRA' })],
  ['a resident id of 17 digits', 'applyForCode', withDocument({ number: residentId(2).slice(1) })],
  ['a resident id from month 13', 'applyForCode', withDocument({ number: '110105194913310025' })],
  ['a permit of another form', 'applyForCode', withDocument({ type: 'hk-macao-permit', number: 'A12345678' })],
  ['a symptom twice', 'declareHealth', { ...CLEAN, symptoms: ['fatigue', 'fatigue'] }],
  ['a division twice', 'declareHealth', { ...CLEAN, divisionsStayed: ['41', '41'] }],
  ['a temperature of 50', 'declareHealth', { ...CLEAN, temperatureCelsius: 50 }],
  ['a person twice', 'checkIn', { ...visit, personIds: [gateId, gateId] }],
  ['a day for an instant', 'checkIn', { ...visit, at: '2026-11-21' }],
  ['a day that no month has', 'checkIn', { ...visit, at: '2026-02-30T00:00:00.000Z' }],
  ['a second level of another kind', 'registerPlace', { ...STATION, subKind: 'kindergarten' }],
  ['a place in a whole province', 'registerPlace', { ...STATION, division: '41' }],
  ['a credit code with an I', 'registerPlace', { ...STATION, creditCode: 'I1512081MA62K02603' }],
  ['an entrance twice', 'registerPlace', { ...STATION, entrances: ['a', 'a'] }],
  ['a test within 5 hours', 'registerPlace', { ...STATION, asksTestWithinHours: 5 }],
  ['a refusal without a note', 'reviewPlace', { decision: 'refuse' }],
  ['a note to an acceptance', 'reviewPlace', { decision: 'accept', note: 'x' }],
  ['an invitation of eleven characters', 'acceptInvitation', { invitation: '0123456789A' }],
  ['a card of five characters', 'lookUpPerson', { gateId, by: { kind: 'card', number: 'A1234' } }],
  ['a look-up by document without its reason', 'lookUpPerson', { gateId, by: { kind: 'document', document } }],
  ['evidence of no kind', 'recordGateVisits', { gateId, visits: [{ visitId: 'visit-01', at: row.at, evidence: {} }] }],
  ['a row of a declaration', 'recordFacts', { rows: [{ ...row, kind: 'declaration' }] }],
  ['a row with a colon in its id', 'recordFacts', { rows: [{ ...row, id: 'a:b' }] }],
  ['no rows', 'recordFacts', { rows: [] }],
  ['a card of a county', 'recordCityCards', { rows: [{ ...card, city: '410105' }] }],
  [
    'a policy without red',
    'publishGatePolicy',
    { everywhere: { colours: { green: 'pass', yellow: 'stop' } }, kinds: {} },
  ],
];

describe('the document refuses what the server refuses', () => {
  it.each(REFUSED)('%s (%s)', (_what, route, body) => {
    expect(fits(bodySchemaOf(route) as Schema, body)).toBe(false);
  });
});

/** As people type them, and as the server reads them. */
const TAKEN: readonly [what: string, route: RouteName, body: unknown][] = [
  ['a phone with its country', 'requestOtp', { phone: '+86 138-0013-8000' }],
  ['a phone of the last numbers', 'requestOtp', { phone: '19912345678' }],
  ['a phone from abroad', 'requestOtp', { phone: '0086 13800138000' }],
  ['a phone of another country', 'requestOtp', { phone: '+852 5123 4567' }],
  ['a phone of another country, dialled', 'requestOtp', { phone: '0049 1512 3456789' }],
  ['a resident id with spaces and a small x', 'applyForCode', withDocument({ number: '110105 19491231 002x' })],
  ['a permit with its batch', 'applyForCode', withDocument({ type: 'taiwan-permit', number: '0012345601(B)' })],
  ['a passport', 'applyForCode', withDocument({ type: 'passport', number: 'e1234567', nationality: 'D' })],
  [
    'an old permanent residence',
    'applyForCode',
    withDocument({ type: 'permanent-residence', number: 'FRA110012345678' }),
  ],
  ['a credit code with spaces', 'registerPlace', { ...STATION, creditCode: '9151 2081 MA62 K026 03' }],
  ['a policy for schools', 'publishGatePolicy', policyFor('school')],
];

function policyFor(kind: string) {
  const colours = { green: 'pass', yellow: 'limited', red: 'stop' };
  const policy = { colours, oldestCredentialSeconds: null, oldestTestHours: 24, whenTooOld: 'stop' };
  return { version: 0, everywhere: policy, kinds: { [kind]: policy } };
}

describe('the document takes what the server takes', () => {
  it.each(TAKEN)('%s (%s)', (_what, route, body) => {
    expect(fits(bodySchemaOf(route) as Schema, body)).toBe(true);
  });
});

const textOf = JSON.stringify(DOCUMENT.components.schemas);

describe('the document says in words', () => {
  it.each(Object.entries(BEYOND_SCHEMA))('what %s is, and where it may be', (code, words) => {
    expect(DOCUMENT.info.description).toContain(`\`${code}\`: ${words}`);
    expect(textOf.includes(`\`${code}\``)).toBe(true);
  });

  it('that a check-in is of the last seven days', () => {
    const fields = Object.fromEntries(fieldsIn(DOCUMENT.components.schemas['NewVisit']));
    expect(fields['at']?.['description']).toMatch(/within the last seven days.*`out-of-range`/);
  });

  it('which headers sign a request, and that others need no signature', () => {
    expect(operationOf('recordFacts').security).toEqual([{ signature: [], signatureInput: [], contentDigest: [] }]);
    expect(operationOf('listPeople').security).toEqual([{ account: [] }]);
    expect(operationOf('getKeys').security).toEqual([]);
  });
});

describe('every component', () => {
  const components = Object.entries(DOCUMENT.components.schemas);
  const isSaid = ([, field]: [string, Schema]) =>
    typeof field['description'] === 'string' && field['description'] !== '';

  it.each(components)('%s says what it is, and what each of its fields is', (_name, schema) => {
    expect(isSaid(['', schema])).toBe(true);
    expect(
      fieldsIn(schema)
        .filter((field) => !isSaid(field))
        .map(([name]) => name),
    ).toEqual([]);
  });
});

describe('the words', () => {
  const fieldsOf = (name: string) =>
    Object.entries(DOCUMENT.components.schemas)
      .filter(([component]) => component.startsWith(name))
      .flatMap(([, schema]) => fieldsIn(schema).map(([field]) => field));

  it.each(Object.entries(WORDED))('for %s are about fields that it has', (name, { fields = {} }) => {
    const has = new Set(fieldsOf(name));
    expect(Object.keys(fields).filter((path) => !has.has(path.split('.').at(-1) as string))).toEqual([]);
  });

  it.each(Object.entries(ROUTE_FIELDS))('for %s likewise', (name, fields) => {
    const has = new Set(fieldsOf(name));
    expect(Object.keys(fields).filter((path) => !has.has(path.split('.').at(-1) as string))).toEqual([]);
  });

  it('for parameters are about parameters that some route takes', () => {
    const taken = new Set(ROUTE_NAMES.flatMap((route) => operationOf(route).parameters.map(({ name }) => name)));
    expect(Object.keys(PARAMETERS).filter((name) => !taken.has(name))).toEqual([]);
  });
});

/** Every field in a schema, however deep; not those that only narrow one that stands beside them. */
function fieldsIn(schema: unknown): [string, Schema][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries(((schema as Schema)['properties'] ?? {}) as Record<string, Schema>);
  const isField = ([, field]: [string, Schema]) => ['type', '$ref', 'anyOf', 'oneOf'].some((key) => key in field);
  return [...own.filter(isField), ...Object.values(schema).flatMap(fieldsIn)];
}
