import type { RouteName } from '@health-code/shared/api/contract';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { CLEAN, residentId, STATION, samplePerson } from './samples.ts';

/** What right requests are about. */
export interface Named {
  readonly sessionId: string;
  readonly loginId: string;
  readonly personId: string;
  readonly placeId: string;
  readonly code: string;
  readonly gateId: string;
  readonly officeId: string;
  readonly operatorId: string;
}

/** A right value for each parameter of a path. */
export function rightParams(named: Named): Record<string, string> {
  return {
    ...named,
    sourceId: 'luoyang-cdc',
    entranceId: 'main',
    division: '41',
    day: '2026-11-21',
    deletionId: '0'.repeat(26),
    purpose: 'look-up',
    visitId: 'visit-01',
    cardId: '0'.repeat(26),
    invitationId: '0'.repeat(26),
  };
}

const AREA = { division: '41', level: 'high', from: '2026-11-21T00:00:00.000Z', to: null, decree: '1' };
const CONTACT_ROW = {
  kind: 'contact',
  id: 'c1',
  person: { type: 'resident-id', number: residentId(2) },
  relation: 'companion',
  at: '2026-11-20T00:00:00.000Z',
};

const CARD_ROW = {
  id: 'card-1',
  city: '4101',
  number: 'A12345678',
  state: 'active',
  person: CONTACT_ROW.person,
  until: '2030-01-01T00:00:00.000Z',
};

const PROOF_ROW = {
  ...{ id: 'seen-1', state: 'seen', division: '410105001', office: '经八路街道办', operator: '0017' },
  ...{ person: CONTACT_ROW.person, name: '王小明', phone: '13800138000', at: '2026-11-21T03:00:00.000Z' },
};

const MANUAL_VISIT = {
  visitId: 'visit-01',
  at: '2026-11-21T04:00:00.000Z',
  evidence: { kind: 'manual', document: CONTACT_ROW.person, reason: 'other' },
};

const { name, address, location } = STATION;
const EDIT = {
  ...{ name, address, location },
  revision: 1,
  subKind: 'other',
  asksTestWithinHours: null,
  asksCheckOut: false,
  entrances: [{ entranceId: 'main' }],
};

const GRANT = { power: 'hotline', until: '2026-12-21T00:00:00.000Z' };
const PROOF = { proof: { kind: 'totp', code: '000000' } };

/** What officials say. */
const OFFICIAL_BODIES: Partial<Record<RouteName, object>> = {
  takeUpOfficeInvitation: { invitation: `41-0000.${'0'.repeat(26)}.x` },
  offerFirstFactor: { kind: 'totp' },
  addFirstFactor: PROOF.proof,
  signInOperator: PROOF,
  stepUp: PROOF,
  offerFactor: { kind: 'totp' },
  addFactor: PROOF.proof,
  foundOffice: { division: '4101', name: '疾控中心', phone: '0371-12345' },
  inviteOperator: { name: '李雷', phone: '13800138000', powers: [GRANT] },
  changePowers: { powers: [GRANT], revision: 2 },
  reviewPlaceForOffice: { decision: 'accept' },
  publishRiskAreasForOffice: { version: 0, areas: [AREA], withdraw: [] },
  publishGatePolicyForOffice: PLAIN_POLICIES,
  previewGatePolicyForOffice: PLAIN_POLICIES,
  putSource: {
    ...{ organisation: '疾控中心', kinds: ['test'], divisions: ['41'], state: 'active' },
    publicKey: 'A'.repeat(43),
  },
  lookUpForOffice: { document: CONTACT_ROW.person, purpose: 'hotline', reference: '来电 1' },
};

/** A body that each route takes; empty for those that take none. */
export function rightBody(world: Named, name: RouteName): object {
  const entry = { method: 'self', scene: 'camera' };
  const bodies: Partial<Record<RouteName, object>> = {
    ...OFFICIAL_BODIES,
    requestOtp: { phone: '13800138000' },
    createSession: { provider: 'sms', phone: '13800138000', challenge: 'challenge', otp: '000000' },
    refreshSession: { refreshToken: 'no-token' },
    endSessions: { keepsThis: true },
    linkLogin: { provider: 'sms', phone: '13800138009', challenge: 'challenge', otp: '000000' },
    decideConsent: { version: 1, isGiven: true },
    recoverAccount: { document: CONTACT_ROW.person, name: '王小明' },
    applyForCode: samplePerson(),
    declareHealth: CLEAN,
    previewDeclaration: CLEAN,
    registerPlace: STATION,
    replacePlaceCode: { version: 1 },
    recordFacts: { rows: [CONTACT_ROW] },
    recordCityCards: { rows: [CARD_ROW, {}] },
    recordInPersonProofs: { rows: [PROOF_ROW, {}] },
    allowCityCard: { isAllowed: false },
    publishGatePolicy: PLAIN_POLICIES,
    reviewPlace: { decision: 'accept' },
    publishRiskAreas: { version: 0, areas: [AREA], withdraw: [] },
    checkPlaces: { rows: [STATION, {}] },
    editPlace: EDIT,
    addEntrance: { name: '北门' },
    changePlaceState: { state: 'active' },
    correctVisit: { arrivedAt: '2026-11-21T04:00:00.000Z', leftAt: null },
    inviteStaff: { label: '东门', role: 'manager' },
    acceptInvitation: { invitation: '0123456789AB' },
    verifyCode: { gateId: world.gateId, text: 'JKM1:0' },
    lookUpPerson: { gateId: world.gateId, by: { kind: 'document', document: CONTACT_ROW.person, reason: 'no-phone' } },
    recordGateVisits: { gateId: world.gateId, visits: [MANUAL_VISIT] },
    checkIn: { placeCode: world.code, personIds: [world.personId], entry },
  };
  return bodies[name] ?? {};
}
