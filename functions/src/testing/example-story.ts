import type { SessionTokens } from '@health-code/shared/account/session';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { CONSENT_PURPOSES, CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_SECOND } from '@health-code/shared/time/units';
import type { LoginRecord } from '../stores/account/account-store.ts';
import { createExampleApi, type ExampleApi } from './example-api.ts';
import { type AfterOffices, workAtOffices } from './office-story.ts';
import { CLEAN, loginOf, residentId, STATION, samplePerson } from './samples.ts';
import { TEST_START } from './test-api.ts';
import { drawnText } from './world-people.ts';

/** Everything that the story leaves behind, for whoever goes on from there. */
export interface AfterStory {
  readonly story: ExampleApi;
  readonly citizen: string;
  readonly owner: string;
  readonly staff: string;
  /** Came back to the account of the citizen by a login that had led there. */
  readonly returning: string;
  /** A right value for each parameter of a path. */
  readonly params: Readonly<Record<string, string>>;
  readonly code: string;
  readonly gateId: string;
  /** Sent and not yet taken up. */
  readonly invitation: string;
  /** A place of the same county that waits for its review. */
  readonly pendingPlaceId: string;
  readonly offices: AfterOffices;
}

export const PERSON = { type: 'resident-id', number: residentId(2) } as const;
const COUNTY = '410103';
/** Its credit code does not fit its check character, so somebody looks at it first. */
const DOUBTFUL = { ...STATION, name: '二七广场', creditCode: '91512081MA62K02603' };
const ago = (ms: number) => toIso(TEST_START - ms);
const AREA = { division: '410105', level: 'high', from: ago(MS_PER_HOUR), to: null, decree: '郑防指〔2026〕1 号' };

/** A day of a person, of a place with its staff, of a source, and of officials: every route of the contract, each with an ordinary request. */
export async function tellExampleStory({ withFiles }: { withFiles: boolean }): Promise<AfterStory> {
  const story = await createExampleApi();
  await lookAround(story);
  const { accessToken: citizen, sessionId, refreshToken } = await signIn(story, '13800138000');
  await story.succeed('refreshSession', { body: { refreshToken } });
  await story.succeed('listSessions', { token: citizen });
  await changeLogins(story, citizen);
  const personId = await becomeGreen(story, citizen);
  const { accessToken: owner } = await signIn(story, '13900139000');
  const { placeId, code } = await openPlace(story, owner, withFiles);
  const visitId = await visit(story, citizen, personId, code);
  const { accessToken: staff } = await signIn(story, '13700137000');
  const gateId = await keepGate(story, { owner, staff, placeId });
  await passGate(story, { staff, citizen, gateId, personId });
  await story.succeed('listLookUps', { token: owner, params: { placeId } });
  const cardId = await carryCards(story, citizen, personId, withFiles);
  await lookAtPlace(story, owner, placeId);
  await bringNews(story, owner);
  await proveAndHandOver(story, citizen, personId);
  const returning = await returnAfterLong(story, citizen);
  const left = await leaveUndone(story, owner, placeId);
  const offices = await beOverseen(story, owner);
  const deletionId = await leaveForGood(story, withFiles);
  const { loginId } = (await story.succeed('listLogins', { token: citizen })).logins[0];
  const ids = { sessionId, loginId, personId, placeId, visitId, cardId, gateId, deletionId };
  const params = {
    ...ids,
    entranceId: 'main',
    division: COUNTY,
    day: '2026-11-21',
    code,
    purpose: 'look-up',
    sourceId: 'luoyang-cdc',
  };
  return { story, citizen, owner, staff, returning, params, code, gateId, offices, ...left };
}

async function lookAround({ succeed }: ExampleApi): Promise<void> {
  await succeed('getHealth');
  await succeed('listSignInProviders');
  await succeed('getOpenApi');
  await succeed('getKeys');
  await succeed('listDivisions', { query: { parent: '4101', names: 'latin' } });
  await succeed('getGatePolicy');
}

/** Another place of the owner waits, and officials decide on it, on doors and areas, and help the citizen. */
async function beOverseen(story: ExampleApi, owner: string): Promise<AfterOffices> {
  const { placeId } = await story.succeed('registerPlace', { token: owner, body: { ...DOUBTFUL, name: '德化街' } });
  const area = { version: 1, areas: [AREA], withdraw: [] };
  return workAtOffices(story, { signIn, placeId, county: COUNTY, area, document: PERSON });
}

async function signIn({ succeed, api }: ExampleApi, phone: string): Promise<SessionTokens> {
  const { challenge } = await succeed('requestOtp', { body: { phone } });
  const body = { provider: 'sms', phone, challenge, otp: api.otpFor(phone), device: 'iPhone · 微信' };
  return succeed('createSession', { body, key: 'sign-in-1' });
}

/** A second phone, which is given up again. */
async function changeLogins({ succeed, api }: ExampleApi, token: string): Promise<void> {
  const phone = '13800138009';
  const { challenge } = await succeed('requestOtp', { body: { phone } });
  const body = { provider: 'sms', phone, challenge, otp: api.otpFor(phone) };
  const { loginId } = await succeed('linkLogin', { token, body, key: 'link-0001' });
  await succeed('listLogins', { token });
  await succeed('unlinkLogin', { token, params: { loginId } });
}

/** Somebody signs in by a phone that had led to the citizen's account long ago. */
async function returnAfterLong(story: ExampleApi, citizen: string): Promise<string> {
  const { accessToken: token } = await signIn(story, '13500135000');
  const { accounts } = story.api.deps.stores;
  const [former, own] = [await loginOf(story.api, citizen), await loginOf(story.api, token)];
  const leftAccountId = (await accounts.findLogin(former))?.accountId;
  const login = (await accounts.findLogin(own)) as LoginRecord;
  await accounts.putLogin({ ...login, leftAccountId, isRecoverable: true, revision: login.revision + 1 });
  await story.succeed('recoverAccount', { token, body: { document: PERSON, name: samplePerson().name } });
  return token;
}

/** Somebody has one person deleted and then the account, and shows the receipt. */
async function leaveForGood({ succeed, ...story }: ExampleApi, withFiles: boolean): Promise<string> {
  const { accessToken: token } = await signIn({ succeed, ...story }, '13400134000');
  const { personId } = await succeed('applyForCode', { token, body: samplePerson(9), key: 'apply-09' });
  await succeed('getPersonData', { token, params: { personId }, query: { details: 'full' } });
  if (withFiles) await succeed('getPersonDocument', { token, params: { personId } });
  await succeed('decideConsent', { token, params: { purpose: 'location' }, body: { version: 1, isGiven: false } });
  await succeed('listConsents', { token });
  await succeed('deletePerson', { token, params: { personId }, key: 'delete-01' });
  await succeed('previewAccountDeletion', { token });
  const { deletionId } = await succeed('deleteAccount', { token, key: 'delete-02' });
  await succeed('getDeletion', { params: { deletionId } });
  return deletionId;
}

/** An office sees the citizen, who then makes a code for another account. */
async function proveAndHandOver({ succeed }: ExampleApi, token: string, personId: string): Promise<void> {
  const own = { token, params: { personId } };
  await succeed('proveIdentity', own);
  const office = { division: '410105001', office: '经八路街道办', operator: '0017' };
  const row = { id: 'seen-1', state: 'seen', ...office, person: PERSON, name: samplePerson().name };
  await succeed('recordInPersonProofs', { body: { rows: [{ ...row, phone: '13800138000', at: ago(0) }] } });
  await succeed('makeHandover', { ...own, key: 'handover-1' });
}

async function becomeGreen({ succeed }: ExampleApi, token: string): Promise<string> {
  const apply = { token, body: samplePerson() };
  for (const purpose of CONSENT_PURPOSES) {
    await succeed('decideConsent', {
      token,
      params: { purpose },
      body: { version: CONSENT_TEXTS[purpose].version, isGiven: true },
    });
  }
  const { personId } = await succeed('applyForCode', { ...apply, key: 'apply-01' });
  await succeed('applyForCode', { ...apply, key: 'apply-02' });
  await succeed('listPeople', { token });
  const params = { personId };
  await succeed('previewDeclaration', { token, params, body: { ...CLEAN, temperatureCelsius: 38 } });
  await succeed('declareHealth', { token, params, body: CLEAN, key: 'declare-1' });
  await succeed('getCode', { token, params, query: { credential: 'new' } });
  return personId;
}

async function openPlace({ succeed }: ExampleApi, token: string, withFiles: boolean) {
  const place = await succeed('registerPlace', { token, body: STATION, key: 'station-1' });
  await succeed('checkPlaces', { token, body: { rows: [DOUBTFUL] } });
  const params = { placeId: place.placeId };
  await succeed('listPlaces', { token });
  await succeed('getPlace', { token, params });
  const files = { token, params, query: { format: 'svg', layout: 'a4-portrait', entrance: 'main' } };
  if (withFiles) await succeed('getPoster', files);
  await succeed('addEntrance', { token, params, body: { name: '东门' }, key: 'entrance-1' });
  const main = { ...params, entranceId: 'main' };
  const { code } = await succeed('replacePlaceCode', { token, params: main, body: { version: 1 } });
  await editStation({ succeed }, token, params);
  await succeed('changePlaceState', { token, params, body: { state: 'suspended', until: '2026-12-01', note: '装修' } });
  await succeed('changePlaceState', { token, params, body: { state: 'active' } });
  await succeed('getScreen', { token, params: main });
  await succeed('getPlaceByCode', { params: { code } });
  await succeed('openPosterLink', { params: { code }, query: { v: '2', t: '1a.BCDEFGHJ' } });
  return { placeId: place.placeId as string, code: code as string };
}

async function editStation({ succeed }: Pick<ExampleApi, 'succeed'>, token: string, params: { placeId: string }) {
  const { revision, entrances } = await succeed('getPlace', { token, params });
  const { name, address, location } = STATION;
  const [main, east] = entrances as { entranceId: string; name: string }[];
  await succeed('editPlace', {
    token,
    params,
    body: {
      ...{ revision, name, address, location, subKind: 'station' },
      ...{ asksTestWithinHours: 48, asksCheckOut: true },
      entrances: [{ entranceId: main?.entranceId }, { entranceId: east?.entranceId, name: '东门' }],
    },
  });
}

async function visit({ succeed }: ExampleApi, token: string, personId: string, placeCode: string): Promise<string> {
  const entry = { method: 'self', scene: 'camera', location: STATION.location };
  await succeed('checkIn', { token, body: { placeCode, personIds: [personId], entry }, key: 'check-in-1' });
  const { visits } = await succeed('listPersonVisits', { token, params: { personId } });
  const [{ visitId, at }] = visits;
  await succeed('correctVisit', { token, params: { personId, visitId }, body: { arrivedAt: at, leftAt: null } });
  return visitId;
}

interface Post {
  readonly owner: string;
  readonly staff: string;
  readonly placeId: string;
}

async function keepGate({ succeed }: ExampleApi, { owner, staff, placeId }: Post): Promise<string> {
  const invite = { token: owner, params: { placeId }, body: { label: '东门', role: 'manager' }, key: 'invite-01' };
  const { invitation } = await succeed('inviteStaff', invite);
  const { gateId } = await succeed('acceptInvitation', { token: staff, body: { invitation }, key: 'accept-01' });
  await succeed('listGates', { token: staff });
  await succeed('getGateBundle', { token: staff, query: { gateId } });
  await succeed('getSpecimen', { query: { colour: 'green' } });
  await succeed('listStaff', { token: owner, params: { placeId } });
  return gateId;
}

async function passGate(
  { succeed, api }: ExampleApi,
  { staff, citizen, gateId, personId }: { staff: string; citizen: string; gateId: string; personId: string },
): Promise<void> {
  const { credential } = await succeed('getCode', { token: citizen, params: { personId } });
  const text = drawnText(credential, api.deps.now());
  await succeed('verifyCode', { token: staff, body: { gateId, text } });
  // Of two looks at one instant neither comes first.
  api.advance(MS_PER_SECOND);
  const by = { kind: 'document', document: PERSON, reason: 'no-phone' };
  await succeed('lookUpPerson', { token: staff, body: { gateId, by } });
  const visits = [{ visitId: 'visit-01', at: ago(0), evidence: { kind: 'code', text } }];
  await succeed('recordGateVisits', { token: staff, body: { gateId, visits } });
  await succeed('listAccesses', { token: citizen, params: { personId } });
}

async function carryCards(
  { succeed }: ExampleApi,
  token: string,
  personId: string,
  withFiles: boolean,
): Promise<string> {
  const own = { token, params: { personId } };
  await succeed('issuePaperCode', { ...own, key: 'paper-01' });
  await succeed('getPaperCode', own);
  if (withFiles) await succeed('getPaperCard', own);
  await succeed('revokePaperCode', own);
  const card = { id: 'card-1', city: '4101', number: 'A12345678', state: 'active', person: PERSON };
  const rows = [{ ...card, until: toIso(TEST_START + 365 * MS_PER_DAY) }];
  await succeed('recordCityCards', { body: { rows } });
  const { cards } = await succeed('listCityCards', own);
  const { cardId } = cards[0];
  await succeed('allowCityCard', { token, params: { personId, cardId }, body: { isAllowed: true } });
  return cardId;
}

async function lookAtPlace({ succeed }: ExampleApi, token: string, placeId: string): Promise<void> {
  await succeed('getPlaceDay', { token, params: { placeId, day: '2026-11-21' } });
  const { personId } = await succeed('applyForCode', { token, body: samplePerson(3) });
  await succeed('declareHealth', { token, params: { personId }, body: CLEAN });
  await succeed('getVisitorLog', { token, params: { placeId }, query: { day: '2026-11-21', hour: '12' } });
}

async function bringNews({ succeed }: ExampleApi, owner: string): Promise<void> {
  const times = { sampledAt: ago(6 * MS_PER_HOUR), reportedAt: ago(MS_PER_HOUR) };
  const test = { kind: 'test', id: 't-1', person: PERSON, ...times, result: 'negative', method: 'pcr', pool: 1 };
  await succeed('recordFacts', { body: { rows: [test], batch: '检验-2026-11-21' } });
  const { placeId } = await succeed('registerPlace', { token: owner, body: DOUBTFUL });
  await succeed('listPlaceReviews', { params: { division: COUNTY } });
  await succeed('listUnusualLookUps', { params: { division: COUNTY } });
  const params = { division: COUNTY, placeId };
  await succeed('reviewPlace', { params, body: { decision: 'refuse', note: '信用代码有误' } });
  await succeed('publishGatePolicy', { body: PLAIN_POLICIES });
  await succeed('publishRiskAreas', { params: { division: '41' }, body: { version: 0, areas: [AREA], withdraw: [] } });
  await succeed('listRiskAreas', { query: { division: '4101' } });
}

/** Somebody is dismissed, another invitation is out, and a place waits. */
async function leaveUndone(
  story: ExampleApi,
  token: string,
  placeId: string,
): Promise<{ invitation: string; pendingPlaceId: string }> {
  const { succeed } = story;
  const invite = { token, params: { placeId }, body: { label: '西门' } };
  const { invitation } = await succeed('inviteStaff', invite);
  const { accessToken: guest, sessionId } = await signIn(story, '13600136000');
  const { gateId } = await succeed('acceptInvitation', { token: guest, body: { invitation } });
  await succeed('dismissStaff', { token, params: { placeId, gateId } });
  await succeed('endSessions', { token: guest, body: { keepsThis: true } });
  await succeed('endSession', { token: guest, params: { sessionId } });
  await succeed('inviteStaff', { ...invite, body: { label: '南门' } });
  const { invitations } = await succeed('listInvitations', { token, params: { placeId } });
  const { invitationId } = invitations[0];
  await succeed('withdrawInvitation', { token, params: { placeId, invitationId } });
  const pending = await succeed('registerPlace', { token, body: DOUBTFUL });
  return { invitation: (await succeed('inviteStaff', invite)).invitation, pendingPlaceId: pending.placeId };
}
