import type { SessionTokens } from '@health-code/shared/account/session';
import type { Division } from '@health-code/shared/division/division-schema';
import type { Gate } from '@health-code/shared/gate/gate';
import type { Person } from '@health-code/shared/person/person';
import type { Door, ManagedPlace } from '@health-code/shared/place/place';
import { placeCodeCheckCharacter } from '@health-code/shared/place/place-code';
import type { Reason } from '@health-code/shared/rules/status';
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

/** What a sign-in at noon gives. */
export const TOKENS: SessionTokens = {
  accountId: id('A'),
  sessionId: id('5'),
  accessToken: 'access-0',
  accessExpiresAt: iso(NOON + 15 * MINUTE),
  refreshToken: 'refresh-0',
  serverTime: iso(NOON),
};

export const WANG: Person = {
  personId: WANG_ID,
  name: '王**',
  fullName: '王小明',
  document: { type: 'resident-id', number: '41…2X' },
  phone: '138****8000',
  residence: { division: '410105001', divisionName: '花园路街道' },
  createdAt: '2026-01-01T00:00:00.000Z',
  relation: 'self',
  proof: { level: 'declared', at: '2026-01-01T00:00:00.000Z' },
};
export const LI: Person = {
  ...WANG,
  personId: LI_ID,
  name: '李*',
  fullName: '李红',
  createdAt: '2026-02-01T00:00:00.000Z',
};

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
  suspension: null,
  revision: 1,
  proposal: null,
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

export const both = (text: string) => ({ zh: text, en: text });

export function visitResult(fields: Partial<VisitResult> = {}): VisitResult {
  return {
    personId: WANG_ID,
    visitId: 'visit-0001',
    name: '王**',
    colour: 'green',
    outcome: 'pass',
    failed: [],
    testWithinHours: null,
    cannotKnow: [],
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
    original: null,
    isLate: false,
    isOpen: true,
    ...fields,
  };
}

export function reason(fields: Partial<Reason> = {}): Reason {
  return {
    id: null,
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
