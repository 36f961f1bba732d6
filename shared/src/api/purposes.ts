import type { Audience } from './route.ts';

/** What an answer can say of a person. */
export const CATEGORIES = [
  /** The whole name, or the whole document or phone. */
  'identity',
  /** A name, document number or phone of which enough is hidden. */
  'masked-identity',
  'home',
  /** The colour, why, and until when. */
  'status',
  /** Tests and doses. */
  'health',
  /** Where somebody was, and when. */
  'movement',
  /** Who looked at somebody. */
  'looks',
  /** What somebody shows at doors, or is found by. */
  'code',
  /** An account with its people, logins and devices. */
  'account',
  /** What somebody does at a place, under the label that its owner gave them. */
  'work',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What personal data is used for. Nothing else is a reason to tell it. */
export const PURPOSES = {
  own: 'to show people what is theirs, and lets them show it',
  'own-rights': 'to let people see, take along and delete what is held about them',
  admit: 'to let somebody in at a door',
  trace: 'to keep the register by which an infection is traced',
  'run-place': 'to let the owner of a place answer for it and its staff',
  'review-place': 'to let an official ask whoever answers for a place',
} as const;
export type Purpose = keyof typeof PURPOSES;

/**
 * The purpose lock: which audience is told what of a person, and for what. What does not stand here is told to nobody,
 * whatever a route may have been written to answer: a test walks every answer of the contract.
 */
export const MAY_SEE: Readonly<Record<Audience, Partial<Record<Category, readonly Purpose[]>>>> = {
  public: {},
  citizen: {
    identity: ['own'],
    'masked-identity': ['own'],
    home: ['own'],
    status: ['own'],
    health: ['own'],
    movement: ['own'],
    looks: ['own'],
    code: ['own'],
    account: ['own'],
  },
  privacy: {
    identity: ['own-rights'],
    home: ['own-rights'],
    status: ['own-rights'],
    movement: ['own-rights'],
    looks: ['own-rights'],
    code: ['own-rights'],
    account: ['own-rights'],
  },
  gate: {
    'masked-identity': ['admit', 'trace'],
    status: ['admit', 'trace'],
    health: ['admit'],
    movement: ['trace'],
    code: ['admit'],
    work: ['run-place'],
  },
  owner: {
    'masked-identity': ['run-place'],
    looks: ['run-place'],
    work: ['run-place'],
  },
  authority: {
    'masked-identity': ['review-place'],
  },
};

type Fields = Readonly<Record<string, Category | null>>;

/** What a gate reads off a code: the person carries it, and a specimen is nobody's. */
const CODE_FACTS: Fields = {
  verdict: 'status',
  failed: 'status',
  reason: null,
  testWithinHours: null,
  cannotKnow: null,
  'facts.colour': 'status',
  'facts.identity.surname': 'masked-identity',
  'facts.identity.documentStart': 'masked-identity',
  'facts.identity.documentEnd': 'masked-identity',
  'facts.issuer': null,
  'facts.doses': 'health',
  'facts.test.sampledHour': 'health',
  'facts.test.ageHours': 'health',
  'facts.credentialId': 'code',
  'facts.handle': 'code',
  'facts.issuedAt': null,
  'facts.expiresAt': null,
  'facts.ageSeconds': null,
  'facts.step': null,
  'facts.clockSkewMs': null,
};

/** Whoever answers for a place; the place itself is no person. */
const MANAGER: Fields = {
  'manager.name': 'masked-identity',
  'manager.phone': 'masked-identity',
  'manager.documentNumber': 'masked-identity',
};
const PLACE: Fields = {
  ...MANAGER,
  ...Object.fromEntries(
    [
      ...['placeId', 'name', 'kind', 'subKind', 'creditCode.code', 'creditCode.isChecked', 'asksTestWithinHours'],
      ...['asksCheckOut', 'division', 'divisionName', 'address', 'location.latitude', 'location.longitude', 'state'],
      ...['reviewNote', 'suspension.until', 'suspension.note', 'revision', 'createdAt'],
    ].map((field) => [field, null]),
  ),
};

/** The answers that say something of a person, field by field; null for a field that does not. */
export const PERSONAL_SCHEMAS: Readonly<Record<string, Fields>> = {
  Access: { at: 'looks', placeName: 'looks', gateLabel: 'looks', way: 'looks', reason: 'looks' },
  Badges: {
    'test.sampledAt': 'health',
    'test.result': 'health',
    'test.withinHours': 'health',
    'vaccination.doses': 'health',
    'vaccination.lastAt': 'health',
    'trips.days': 'movement',
    'trips.divisions': 'movement',
  },
  CityCard: { cardId: 'code', city: 'code', cityName: 'code', ending: 'code', until: 'code', isAllowed: 'code' },
  Consent: {
    ...{ purpose: null, version: null, textHash: null, 'decision.version': 'account', 'decision.textHash': 'account' },
    ...{ 'decision.isGiven': 'account', 'decision.at': 'account' },
  },
  DeclareHealthAnswer: { declarationId: 'status' },
  Gate: { gateId: 'work', label: 'work', role: 'work', createdAt: 'work' },
  GateLookUps: { hour: null, lookUps: 'work', misses: 'work', label: 'work', unusual: 'work' },
  GateVisitResult: { visitId: null, outcome: null, reason: null, replayed: null },
  InviteStaffAnswer: { invitation: 'work', expiresAt: null },
  IssuedCredential: { credential: 'code', seed: 'code', colour: 'status', issuedAt: null, expiresAt: null },
  Login: {
    loginId: 'account',
    provider: 'account',
    label: 'masked-identity',
    linkedAt: 'account',
    lastUsedOn: 'account',
  },
  LookupAnswer: {
    colour: 'status',
    'reason.code': 'status',
    'reason.until': 'status',
    serverTime: null,
    admission: 'code',
    outcome: null,
    failed: 'status',
    testWithinHours: null,
    cannotKnow: null,
  },
  MakeHandoverAnswer: { code: 'code', expiresAt: null },
  ManagedPlace: { ...PLACE, role: 'work' },
  Notice: { noticeId: null, kind: 'account', name: 'masked-identity', at: 'account' },
  OpenInvitation: {
    ...{ label: 'work', role: 'work', invitationId: 'work' },
    ...{ 'invitedBy.role': 'work', 'invitedBy.label': 'work', expiresAt: null },
  },
  OriginalTimes: { at: 'movement', leftAt: 'movement', changedAt: 'movement' },
  PaperCode: { code: 'code', issuedAt: null, expiresAt: null },
  Person: {
    personId: 'account',
    name: 'masked-identity',
    fullName: 'identity',
    'document.type': 'masked-identity',
    'document.number': 'masked-identity',
    phone: 'masked-identity',
    'residence.division': 'home',
    'residence.divisionName': 'home',
    createdAt: 'account',
    relation: 'account',
    'proof.level': 'account',
    'proof.at': 'account',
  },
  PersonData: {
    personId: 'account',
    'particulars.details': null,
    'particulars.name': 'identity',
    'particulars.document.type': 'identity',
    'particulars.document.number': 'identity',
    'particulars.document.nationality': 'identity',
    'particulars.phone': 'identity',
    'particulars.residence.division': 'home',
    'particulars.residence.divisionName': 'home',
    'particulars.residence.address': 'home',
    'particulars.relation': 'account',
    'particulars.createdAt': 'account',
    'particulars.proof.level': 'account',
    'particulars.proof.at': 'account',
    'facts.kind': 'status',
    'facts.broughtBy.organisation': 'status',
    'facts.broughtBy.divisionName': 'status',
    'facts.recordedAt': 'status',
    'facts.until': 'status',
    'facts.isRestricting': 'status',
    waitingFacts: 'status',
    'paperCode.issuedAt': 'code',
    'paperCode.expiresAt': 'code',
    'visits.count': 'movement',
    'visits.isMore': 'movement',
    looks: 'looks',
    'told.reader': 'looks',
    'told.times': 'looks',
    'told.lastAt': 'looks',
    'keeping.kind': null,
    'keeping.days': null,
  },
  PersonalCode: { personId: 'account', name: 'masked-identity', neededProof: 'account', serverTime: null },
  Place: PLACE,
  ProofAnswer: { outcome: 'account', level: 'account' },
  Reason: {
    ...{ id: 'status', code: 'status', colour: 'status', dimensions: 'status', 'source.kind': 'status' },
    ...{ 'source.division': 'status', since: 'status', 'stage.index': 'status', 'stage.count': 'status' },
    ...{ plannedEnd: 'status', hardEnd: 'status', overdue: 'status', travel: 'status', 'contact.phone': null },
    appealable: 'status',
  },
  RegisterReads: { hour: null, label: 'work', times: 'looks', lastAt: 'looks' },
  SeenPerson: { name: 'masked-identity', documentNumber: 'masked-identity' },
  Segment: { from: 'status', to: 'status', colour: 'status' },
  Session: { sessionId: 'account', device: 'account', createdAt: 'account', lastUsedOn: 'account', isThis: 'account' },
  SessionTokens: {
    ...{ accountId: 'account', sessionId: 'account', accessToken: 'account', refreshToken: 'account' },
    ...{ accessExpiresAt: null, serverTime: null },
  },
  Staff: { gateId: 'work', label: 'work', role: 'work', createdAt: 'work' },
  Status: { colour: 'status', asOf: null, ruleSet: null, 'next.at': 'status', 'next.colour': 'status' },
  VerdictNotYetValid: CODE_FACTS,
  VerdictPass: CODE_FACTS,
  VerdictSpecimen: CODE_FACTS,
  Visit: {
    ...{ visitId: 'movement', at: 'movement', method: 'movement', colour: 'status', outcome: 'status', ruleSet: null },
    ...{ locationVerdict: 'movement', leftAt: 'movement', endedBy: 'movement', isLate: 'movement', isOpen: 'movement' },
  },
  VisitResult: {
    ...{ outcome: 'status', failed: 'status', testWithinHours: null, cannotKnow: null, personId: 'account' },
    ...{ visitId: 'movement', name: 'masked-identity', colour: 'status', 'reason.code': 'status' },
    ...{ 'reason.until': 'status', locationVerdict: 'movement' },
  },
  VisitorLogRow: {
    ...{ at: 'movement', leftAt: 'movement', entrance: 'movement', method: 'movement', colour: 'status' },
    ...{ name: 'masked-identity', documentNumber: 'masked-identity' },
  },
  WayOut: { term: 'status', 'tests.needed': 'status', 'tests.done': 'status', 'tests.nextSampleFrom': 'status' },
};

/** The answers that say nothing of anybody: words, places, lists of areas, counts, and receipts. */
export const IMPERSONAL_SCHEMAS: readonly string[] = [
  'Bilingual',
  'CheckInAnswer',
  'GetGateBundleAnswer',
  'Deletion',
  'DeletionPreview',
  'DismissStaffAnswer',
  'Division',
  'Door',
  'EndSessionAnswer',
  'EndSessionsAnswer',
  'Entrance',
  'FieldError',
  'GatePolicies',
  'GetHealthAnswer',
  'GetOpenApiAnswer',
  'GetPlaceDayAnswer',
  'GetScreenAnswer',
  'GetVisitorLogAnswer',
  'ListAccessesAnswer',
  'ListDivisionsAnswer',
  'ListGatesAnswer',
  'ListPersonVisitsAnswer',
  'ListPlaceReviewsAnswer',
  'ListPlacesAnswer',
  'ListRiskAreasAnswer',
  'ListSignInProvidersAnswer',
  'ListStaffAnswer',
  'PlaceProposal',
  'Policy',
  'PublicPlace',
  'PublishRiskAreasAnswer',
  'RequestOtpAnswer',
  'RevokePaperCodeAnswer',
  'RiskArea',
  'RootKey',
  'RowResult',
  'SignedDocument',
  'UnlinkLoginAnswer',
  'UnusualLookUps',
  'VerdictUnreadable',
  'VerdictUntrusted',
  'VerifyAnswer',
  'WithdrawInvitationAnswer',
];
