import { bundleWith, issueWith, testIssuer, trustedKey } from '@health-code/shared/code/codes.arbitrary';
import { drawCode, openHolding } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { issuedAt } from '@health-code/shared/code/lifetime';
import type { PersonalCode } from '@health-code/shared/code/personal-code';
import { signDocument } from '@health-code/shared/code/signed-document';
import type { Division } from '@health-code/shared/division/division-schema';
import type { Policy } from '@health-code/shared/entry/policy';
import type { Gate } from '@health-code/shared/gate/gate';
import type { Person } from '@health-code/shared/person/person';
import type { Door, ManagedPlace } from '@health-code/shared/place/place';
import { placeCodeCheckCharacter } from '@health-code/shared/place/place-code';
import type { CodeColour } from '@health-code/shared/rules/colour';
import type { Reason, Status } from '@health-code/shared/rules/status';
import { fromBase64Url, toBase64Url } from '@health-code/shared/text/base64url';
import { toHex } from '@health-code/shared/text/hex';
import type { CheckInAnswer, Visit, VisitResult } from '@health-code/shared/visit/visit';

/** Noon in Shanghai: when every suite begins. */
export const NOON = Date.parse('2026-11-21T04:00:00.000Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const iso = (at: number): string => new Date(at).toISOString();

const id = (digit: string) => digit.repeat(26);
export const WANG_ID = id('1') as Person['personId'];
export const LI_ID = id('2') as Person['personId'];
export const PLACE_ID = id('3') as Door['placeId'];
export const GATE_ID = id('4') as Gate['gateId'];
export const PLACE_CODE = `7K3M9QRT2WX${placeCodeCheckCharacter('7K3M9QRT2WX')}`;

export const WANG: Person = {
  personId: WANG_ID,
  name: '王**',
  document: { type: 'resident-id', number: '41…2X' },
  phone: '138****8000',
  residence: { division: '410105001', divisionName: '花园路街道' },
  createdAt: '2026-01-01T00:00:00.000Z',
};
export const LI: Person = { ...WANG, personId: LI_ID, name: '李*', createdAt: '2026-02-01T00:00:00.000Z' };

export const DOOR: Door = {
  placeId: PLACE_ID,
  name: 'Museum',
  kind: 'business',
  address: '1 Garden Road',
  divisionName: 'Jinshui',
  entrance: 'East gate',
  asksCheckOut: false,
};

export const PLACE: ManagedPlace = {
  placeId: PLACE_ID,
  name: 'Museum',
  kind: 'business',
  subKind: 'other',
  creditCode: null,
  asksTestWithinHours: null,
  asksCheckOut: false,
  division: '410105',
  divisionName: 'Jinshui',
  address: '1 Garden Road',
  location: { latitude: 34.7, longitude: 113.6 },
  manager: null,
  state: 'active',
  reviewNote: null,
  entrances: [
    { entranceId: 'main', name: '', code: PLACE_CODE as ManagedPlace['entrances'][number]['code'], version: 1 },
  ],
  createdAt: '2026-01-01T00:00:00.000Z',
  role: 'owner',
};

export const GATE: Gate = {
  gateId: GATE_ID,
  place: DOOR,
  label: 'East gate',
  role: 'checker',
  createdAt: '2026-01-01T00:00:00.000Z',
};

const both = (text: string) => ({ zh: text, en: text });

export function visitResult(fields: Partial<VisitResult> = {}): VisitResult {
  return {
    personId: WANG_ID,
    visitId: 'visit-0001',
    name: '王**',
    colour: 'green',
    outcome: 'pass',
    failed: [],
    testWithinHours: null,
    reason: { code: 'HEALTHY', name: both('Healthy'), until: null },
    locationVerdict: 'verified',
    ...fields,
  };
}

export function checkInAnswer(results: readonly VisitResult[] = [visitResult()], at = NOON): CheckInAnswer {
  return { place: DOOR, results: [...results], serverTime: iso(at) };
}

export function visit(fields: Partial<Visit> = {}): Visit {
  return {
    visitId: 'visit-0001',
    at: iso(NOON - HOUR),
    place: DOOR,
    method: 'self',
    colour: 'green',
    outcome: 'pass',
    ruleSet: 'test',
    locationVerdict: 'verified',
    leftAt: null,
    endedBy: null,
    isLate: false,
    isOpen: true,
    ...fields,
  };
}

export function reason(fields: Partial<Reason> = {}): Reason {
  return {
    code: 'HEALTHY',
    name: both('Declared healthy'),
    colour: 'green',
    dimensions: [],
    source: { kind: 'self', name: both('Yourself'), division: null },
    since: iso(NOON - HOUR),
    stage: null,
    plannedEnd: iso(NOON + 24 * HOUR),
    hardEnd: iso(NOON + 24 * HOUR),
    waysOut: [],
    overdue: false,
    travel: 'free',
    advice: both('Stay healthy'),
    contact: { name: both('Health office'), phone: '12320' },
    appealable: false,
    ...fields,
  };
}

const ISSUER = testIssuer(1);
const ROOT = testIssuer(9);
const SEED = new Uint8Array(16).fill(7);
export const CODE_LIFE_MS = 2 * HOUR;

/** What the issuer sends for a person, from noon for two hours. */
export async function issued(colour: CodeColour = 'green', at = NOON): Promise<IssuedCredential> {
  const identity = { surname: '王', documentStart: '41', documentEnd: '2X' };
  const claims = {
    issuer: '4101',
    handle: new Uint8Array(17),
    identity,
    colour,
    expiresAt: at + CODE_LIFE_MS,
    steps: CODE_LIFE_MS / 30_000,
    sampledHour: null,
    doses: 0,
  };
  return {
    credential: toBase64Url(await issueWith(ISSUER, claims, SEED)),
    seed: toBase64Url(SEED),
    colour,
    issuedAt: iso(issuedAt(claims)),
    expiresAt: iso(claims.expiresAt),
  };
}

/** A person's code as the server answers it. */
export function personalCode(
  credential: IssuedCredential | null,
  status: Partial<Status> = {},
  at = NOON,
): PersonalCode {
  const colour = status.colour ?? credential?.colour ?? 'grey';
  return {
    personId: WANG_ID,
    name: '王**',
    status: {
      colour,
      asOf: iso(at),
      ruleSet: 'test',
      reasons: [reason({ colour })],
      next: null,
      segments: [{ from: iso(at), to: null, colour }],
      badges: { test: null, vaccination: { doses: 0, lastAt: null }, trips: { days: 7, divisions: [] } },
      ...status,
    },
    credential,
    serverTime: iso(at),
  };
}

/** What a gate downloads: the issuer above is trusted, and the root key's signature is genuine. */
export async function gateBundle(policy: Partial<Policy> = {}) {
  const bundle = bundleWith([trustedKey(ISSUER)]);
  const asOf = { asOf: iso(NOON) };
  const content = {
    trustList: { ...bundle.trustList, ...asOf },
    revocations: { ...bundle.revocations, ...asOf },
    policy: { ...bundle.policy, ...policy, ...asOf },
  };
  return {
    bundle: await signDocument('gate-bundle', content, ROOT),
    roots: [{ keyId: toHex(ROOT.keyId), publicKey: toBase64Url(ROOT.publicKey) }],
    serverTime: iso(NOON),
  };
}

/** A directory of one province, one city, one county and one street, each below the other. */
const DIRECTORY: Readonly<Record<string, Division>> = {
  '': { code: '41', name: 'Henan', level: 'province', hasChildren: true },
  '41': { code: '4101', name: 'Zhengzhou', level: 'city', hasChildren: true },
  '4101': { code: '410105', name: 'Jinshui', level: 'county', hasChildren: true },
  '410105': { code: '410105001', name: 'Garden Road', level: 'street', hasChildren: false },
};

/** As `listDivisions` answers. */
export function divisionsBelow(parent = '') {
  const found = DIRECTORY[parent];
  return { dataVersion: 'test', divisions: found === undefined ? [] : [found] };
}

/** The text in the QR code that a holder shows at an instant. */
export function shownText({ credential, seed }: IssuedCredential, at: number): string {
  const holding = openHolding(fromBase64Url(credential) as Uint8Array, fromBase64Url(seed) as Uint8Array);
  const drawn = holding.kind === 'ok' ? drawCode(holding.value, at) : undefined;
  if (drawn === undefined) throw new Error('there is nothing to show at this instant');
  return drawn.text;
}
