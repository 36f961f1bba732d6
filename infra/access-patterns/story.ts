import { generateKeyPairSync } from 'node:crypto';
import { publicKeyText } from '@health-code/functions/crypto/ed25519';
import type { LoginRecord } from '@health-code/functions/stores/account/account-store';
import { CLEAN, residentId, STATION, samplePerson } from '@health-code/functions/testing/samples';
import type { SessionTokens } from '@health-code/shared/account/session';
import { GRANTABLE_KINDS } from '@health-code/shared/authority/data-source';
import { drawCode, openHolding } from '@health-code/shared/code/holder';
import { NATIONWIDE } from '@health-code/shared/division/division';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { CONSENT_PURPOSES, CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { toIso } from '@health-code/shared/time/shanghai';
import { MS_PER_DAY, MS_PER_HOUR } from '@health-code/shared/time/units';
import { type MeasuredApi, NOW, type Request, type Signer } from './api.ts';
import type { Measure } from './measure.ts';
import { workAtOffices } from './office-story.ts';

const PERSON = { type: 'resident-id', number: residentId(2) } as const;

/** One day of a person, a place with its staff, a source, and an office: every route once, and again where another case costs otherwise. */
export async function tellStory(api: MeasuredApi, measure: Measure): Promise<void> {
  const signer = await registerSource(api);
  const token = await keepSession(api, measure);
  const personId = await becomeGreen(api, measure, token);
  const returned = await returnAfterLong(api, measure, { token, personId });
  const place = await openPlace(api, measure);
  await visitPlace(api, measure, { token, personId }, place);
  const gate = await keepGate(api, measure, place);
  await passGate(api, measure, { token, personId }, gate);
  await carryCards(api, measure, { token, personId }, { gate, signer });
  await lookAtPlace(api, measure, place, gate);
  await bringNews(api, measure, { token, personId }, signer);
  await beOverseen(api, measure, token);
  await deletePerson(api, measure, { token: returned, personId });
  await passOn(api, measure, { token, personId }, signer);
  await leaveForGood(api, measure, returned);
}

interface Person {
  readonly token: string;
  readonly personId: string;
}
interface Place {
  readonly token: string;
  readonly placeId: string;
  readonly code: string;
}
interface Gate {
  readonly token: string;
  readonly gateId: string;
}

async function registerSource(
  { stores }: MeasuredApi,
  { sourceId, divisions } = { sourceId: 'centre', divisions: [NATIONWIDE as string] },
): Promise<Signer> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  await stores.sources.put({
    sourceId,
    organisation: '郑州市疾控中心',
    division: '4101',
    kinds: [...GRANTABLE_KINDS],
    divisions,
    publicKey: publicKeyText(publicKey),
    state: 'active',
    createdAt: NOW,
  });
  return { sourceId, key: privateKey };
}

/** Somebody signs in, goes on, and signs out; the access token is good for a while longer. */
async function keepSession(api: MeasuredApi, measure: Measure): Promise<string> {
  const { accessToken: token, refreshToken, sessionId } = await signIn(api, measure, '13800138000');
  await measure('refreshSession', 'go on', () => api.call('POST', '/v1/sessions/refresh', { body: { refreshToken } }));
  await measure('listSessions', 'the devices of an account', () => api.call('GET', '/v1/sessions', { token }));
  await measure('endSessions', 'sign out on all others, of which there are none', () =>
    api.call('POST', '/v1/sessions/end-all', { token, body: { keepsThis: true } }),
  );
  await changeLogins(api, measure, token);
  await measure('endSession', 'sign out', () => api.call('POST', `/v1/sessions/${sessionId}/end`, { token }));
  return token;
}

async function changeLogins(api: MeasuredApi, measure: Measure, token: string): Promise<void> {
  const phone = '13800138009';
  const { challenge } = await api.call('POST', '/v1/sessions/otp', { body: { phone } });
  const body = { provider: 'sms', phone, challenge, otp: api.lastOtp() };
  const link = () => api.call('POST', '/v1/account/logins', { token, body });
  const { loginId } = await measure('linkLogin', 'link a second phone', link);
  await linkWeChat(api, measure, token);
  await measure('listLogins', 'the three logins of an account', () => api.call('GET', '/v1/account/logins', { token }));
  await measure('unlinkLogin', 'unlink it', () => api.call('POST', `/v1/account/logins/${loginId}/unlink`, { token }));
}

/** Of somebody about whom a day is known; a deletion costs by what there is to delete. They apply again, so that the day goes on. */
async function deletePerson(api: MeasuredApi, measure: Measure, { token, personId }: Person): Promise<void> {
  await measure('getPersonData', 'what is held of a person who was at one place', () =>
    api.call('GET', `/v1/people/${personId}/data`, { token }),
  );
  await measure('getPersonDocument', 'the same with the visits and looks, to print', () =>
    api.call('GET', `/v1/people/${personId}/data/document`, { token }),
  );
  await measure('decideConsent', 'withdraw a consent, for one person', () =>
    api.call('PUT', '/v1/account/consents/location', { token, body: { version: 1, isGiven: false } }),
  );
  await measure('listConsents', 'what the account consents to', () =>
    api.call('GET', '/v1/account/consents', { token }),
  );
  await measure('deletePerson', 'delete a person', () =>
    api.call('POST', `/v1/people/${personId}/deletion`, { token }),
  );
  await api.call('POST', '/v1/people', { token, body: samplePerson() });
}

async function leaveForGood(api: MeasuredApi, measure: Measure, token: string): Promise<void> {
  const { places } = await api.call('GET', '/v1/places', { token });
  for (const { placeId } of places.filter(({ state }: { state: string }) => state !== 'pending')) {
    await api.call('POST', `/v1/places/${placeId}/state`, { token, body: { state: 'closed' } });
  }
  await measure('previewAccountDeletion', 'what the deletion of the account would delete', () =>
    api.call('GET', '/v1/account/deletion', { token }),
  );
  const { deletionId } = await measure('deleteAccount', 'delete the account with a place', () =>
    api.call('POST', '/v1/account/deletion', { token }),
  );
  await measure('getDeletion', 'the receipt', () => api.call('GET', `/v1/deletions/${deletionId}`));
}

/** Somebody signs in by WeChat, remembers their account, and links WeChat there. */
async function linkWeChat(api: MeasuredApi, measure: Measure, token: string): Promise<void> {
  const proof = () => ({ provider: 'wechat', code: api.weChatCode() });
  await measure('createSession', 'sign in by WeChat for the first time', () =>
    api.call('POST', '/v1/sessions', { body: proof() }),
  );
  await measure('linkLogin', 'link WeChat, which had opened an account without anything in it', () =>
    api.call('POST', '/v1/account/logins', { token, body: proof() }),
  );
}

/** Somebody signs in by a phone that had led to the person's account long ago. */
async function returnAfterLong(api: MeasuredApi, measure: Measure, former: Person): Promise<string> {
  const { accessToken: token } = await signIn(api, quietly, '13500135000');
  const login = await loginOf(api, token);
  const { accountId: leftAccountId } = await loginOf(api, former.token);
  await api.stores.accounts.putLogin({ ...login, leftAccountId, isRecoverable: true, revision: login.revision + 1 });
  const body = { document: PERSON, name: samplePerson().name };
  const back = await measure('recoverAccount', 'go back to a former account', () =>
    api.call('POST', '/v1/account/recovery', { token, body }),
  );
  return back.accessToken;
}

async function loginOf(api: MeasuredApi, token: string): Promise<LoginRecord> {
  const { logins } = await api.call('GET', '/v1/account/logins', { token });
  return (await api.stores.accounts.findLogin(logins[0].loginId)) as LoginRecord;
}

/** Officials decide on another place, and look the person up. */
async function beOverseen(api: MeasuredApi, measure: Measure, token: string): Promise<void> {
  const doubtful = { ...STATION, name: '德化街', creditCode: '91512081MA62K02603' };
  const { placeId } = await api.call('POST', '/v1/places', { token, body: doubtful });
  const enter = async (phone: string) => (await signIn(api, quietly, phone)).accessToken;
  await workAtOffices(api, measure, { document: PERSON, placeId, signIn: enter });
}

async function signIn(api: MeasuredApi, measure: Measure, phone: string): Promise<SessionTokens> {
  const { challenge } = await measure('requestOtp', 'send a one-time password', () =>
    api.call('POST', '/v1/sessions/otp', { body: { phone } }),
  );
  const body = { provider: 'sms', phone, challenge, otp: api.lastOtp() };
  return measure('createSession', 'sign in for the first time', () => api.call('POST', '/v1/sessions', { body }));
}

/** The same without measuring it once more. */
const quietly: Measure = (_route, _need, work) => work();

async function becomeGreen(api: MeasuredApi, measure: Measure, token: string): Promise<string> {
  const apply = { token, body: samplePerson() };
  for (const purpose of CONSENT_PURPOSES) {
    const body = { version: CONSENT_TEXTS[purpose].version, isGiven: true };
    await api.call('PUT', `/v1/account/consents/${purpose}`, { token, body });
  }
  const { personId } = await measure('applyForCode', 'apply', () => api.call('POST', '/v1/people', apply));
  await measure('applyForCode', 'apply again', () => api.call('POST', '/v1/people', apply));
  await measure('listPeople', 'the people of an account', () => api.call('GET', '/v1/people', { token }));
  const path = `/v1/people/${personId}`;
  await measure('previewDeclaration', 'see what a declaration would do', () =>
    api.call('POST', `${path}/declarations/preview`, { token, body: CLEAN }),
  );
  const { declarationId } = await measure('declareHealth', 'declare', () =>
    api.call('POST', `${path}/declarations`, { token, body: CLEAN }),
  );
  await measure('declareHealth', 'correct a slip', () =>
    api.call('POST', `${path}/declarations`, { token, body: { ...CLEAN, corrects: declarationId } }),
  );
  await measure('getCode', 'show a code', () => api.call('GET', `${path}/code?credential=keep`, { token }));
  await measure('getCode', 'show a code with a new credential', () => api.call('GET', `${path}/code`, { token }));
  return personId;
}

async function openPlace(api: MeasuredApi, measure: Measure): Promise<Place> {
  const { accessToken: token } = await signIn(api, quietly, '13900139000');
  const register = { token, body: STATION };
  const { placeId } = await measure('registerPlace', 'register', () => api.call('POST', '/v1/places', register));
  const path = `/v1/places/${placeId}`;
  const read = { token };
  await measure('checkPlaces', 'check a file of places', () =>
    api.call('POST', '/v1/place-checks', { token, body: { rows: [STATION] } }),
  );
  await measure('getPoster', 'draw a poster', () => api.call('GET', `${path}/poster`, read));
  await measure('addEntrance', 'add an entrance', () =>
    api.call('POST', `${path}/entrances`, { token, body: { name: '东门' } }),
  );
  const replaced = await measure('replacePlaceCode', 'replace a code', () =>
    api.call('POST', `${path}/entrances/main/code`, { token, body: { version: 1 } }),
  );
  await editTwice(api, measure, path, token);
  await measure('changePlaceState', 'suspend', () =>
    api.call('POST', `${path}/state`, { token, body: { state: 'suspended' } }),
  );
  await api.call('POST', `${path}/state`, { token, body: { state: 'active' } });
  return { token, placeId, code: replaced.code };
}

/** The first edit leaves its record in the place, from where the next puts it among those that are kept. */
async function editTwice(api: MeasuredApi, measure: Measure, path: string, token: string): Promise<void> {
  for (const [words, asksCheckOut] of [
    ['edit a place', true],
    ['edit it again', false],
  ] as const) {
    const { revision, subKind, asksTestWithinHours } = await api.call('GET', path, { token });
    const { name, address, location } = STATION;
    const entrances = [{ entranceId: 'main' }, { entranceId: 'e1', name: '东门' }];
    const conditions = { asksTestWithinHours, asksCheckOut };
    const body = { revision, name, address, location, subKind, ...conditions, entrances };
    await measure('editPlace', words, () => api.call('PUT', path, { token, body }));
  }
}

async function visitPlace(api: MeasuredApi, measure: Measure, person: Person, place: Place): Promise<void> {
  const { token, personId } = person;
  await measure('getPlaceByCode', 'the place behind a code', () => api.call('GET', `/v1/places/by-code/${place.code}`));
  const entry = { method: 'self', scene: 'camera', location: STATION.location };
  const checkIn = { token, body: { placeCode: place.code, personIds: [personId], entry }, key: 'check-in-1' };
  // What this process reads once for all requests is read before.
  await api.call('GET', '/v1/risk-areas');
  await measure('checkIn', 'check in, first of the day', () => api.call('POST', '/v1/visits', checkIn));
  await measure('checkIn', 'send it again', () => api.call('POST', '/v1/visits', checkIn));
  const visits = `/v1/people/${personId}/visits`;
  const history = await measure('listPersonVisits', 'the last 30 days', () => api.call('GET', visits, { token }));
  const [{ visitId, at }] = history.visits;
  await measure('correctVisit', 'say that one left', () =>
    api.call('POST', `${visits}/${visitId}/times`, { token, body: { arrivedAt: at, leftAt: at } }),
  );
}

async function keepGate(api: MeasuredApi, measure: Measure, place: Place): Promise<Gate> {
  const path = `/v1/places/${place.placeId}`;
  const invite = { token: place.token, body: { label: '东门', role: 'manager' } };
  const { invitation } = await measure('inviteStaff', 'invite', () => api.call('POST', `${path}/invitations`, invite));
  const owner = { token: place.token };
  const { invitations } = await measure('listInvitations', 'the open invitations of a place', () =>
    api.call('GET', `${path}/invitations`, owner),
  );
  await api.call('POST', `${path}/invitations`, { ...owner, body: { label: '西门' } });
  const listed = await api.call('GET', `${path}/invitations`, owner);
  const known = invitations.map((each: { invitationId: string }) => each.invitationId);
  const fresh = listed.invitations.find((each: { invitationId: string }) => !known.includes(each.invitationId));
  await measure('withdrawInvitation', 'withdraw', () =>
    api.call('POST', `${path}/invitations/${fresh.invitationId}/withdrawal`, owner),
  );
  const { accessToken: token } = await signIn(api, quietly, '13700137000');
  const accept = { token, body: { invitation } };
  const { gateId } = await measure('acceptInvitation', 'accept', () => api.call('POST', '/v1/gates', accept));
  await measure('listGates', 'the gates of an account', () => api.call('GET', '/v1/gates', { token }));
  await measure('getGateBundle', 'a bundle, once in 30 s', () =>
    api.call('GET', `/v1/gates/bundle?gateId=${gateId}`, { token }),
  );
  await measure('getGateBundle', 'a bundle', () => api.call('GET', `/v1/gates/bundle?gateId=${gateId}`, { token }));
  return { token, gateId };
}

async function passGate(api: MeasuredApi, measure: Measure, person: Person, gate: Gate): Promise<void> {
  const post = (target: string, body: object) => () => api.call('POST', target, { token: gate.token, body });
  const text = await shownCode(api, person);
  const { gateId } = gate;
  await measure('verifyCode', 'verify a code', post('/v1/gates/verify', { gateId, text }));
  const by = { kind: 'document', document: PERSON, reason: 'no-phone' };
  await measure('lookUpPerson', 'by document', post('/v1/gates/lookups', { gateId, by }));
  const visit = { visitId: 'visit-01', at: toIso(NOW), evidence: { kind: 'code', text } };
  await measure('recordGateVisits', 'one visit by its code', post('/v1/gates/visits', { gateId, visits: [visit] }));
  const read = { token: person.token };
  await measure('listAccesses', 'who looked', () => api.call('GET', `/v1/people/${person.personId}/accesses`, read));
}

async function shownCode(api: MeasuredApi, { token, personId }: Person): Promise<string> {
  const { credential } = await api.call('GET', `/v1/people/${personId}/code`, { token });
  const [bytes, seed] = [credential.credential, credential.seed].map(fromBase64Url) as [Uint8Array, Uint8Array];
  const holding = openHolding(bytes, seed);
  if (holding.kind === 'fault') throw new Error(holding.fault);
  return drawCode(holding.value, NOW)?.text ?? '';
}

async function carryCards(
  api: MeasuredApi,
  measure: Measure,
  { token, personId }: Person,
  { gate, signer }: { gate: Gate; signer: Signer },
): Promise<void> {
  const path = `/v1/people/${personId}`;
  const paper = `${path}/paper-code`;
  await api.call('POST', paper, { token });
  const { code } = await measure('issuePaperCode', 'issue in place of another', () =>
    api.call('POST', paper, { token }),
  );
  await measure('getPaperCode', 'the one in force', () => api.call('GET', paper, { token }));
  await measure('getPaperCard', 'the card to print', () => api.call('GET', `${paper}/card`, { token }));
  const lookUp = (by: object) => () =>
    api.call('POST', '/v1/gates/lookups', { token: gate.token, body: { gateId: gate.gateId, by } });
  await measure('lookUpPerson', 'by paper code', lookUp({ kind: 'paper', code }));
  await measure('revokePaperCode', 'revoke', () => api.call('POST', `${paper}/revocation`, { token }));
  const until = toIso(NOW + MS_PER_DAY);
  const card = { id: 'card-1', city: '4101', number: 'A12345678', state: 'active', person: PERSON, until };
  const bring = { signer, body: { rows: [card] } };
  await measure('recordCityCards', 'one card', () => api.call('POST', '/v1/city-cards', bring));
  const { cards } = await measure('listCityCards', 'the cards of a person', () =>
    api.call('GET', `${path}/city-cards`, { token }),
  );
  await measure('lookUpPerson', 'by city card', lookUp({ kind: 'card', number: card.number }));
  await measure('allowCityCard', 'turn one off', () =>
    api.call('POST', `${path}/city-cards/${cards[0].cardId}`, { token, body: { isAllowed: false } }),
  );
}

async function lookAtPlace(api: MeasuredApi, measure: Measure, place: Place, gate: Gate): Promise<void> {
  const path = `/v1/places/${place.placeId}`;
  const [owner, manager] = [{ token: place.token }, { token: gate.token }];
  const get = (target: string, request: Request) => () => api.call('GET', target, request);
  await measure('listPlaces', 'the places of an account', get('/v1/places', owner));
  await measure('getPlace', 'one place, by its owner', get(path, owner));
  await measure('getPlace', 'one place, by a manager', get(path, manager));
  await measure('getPlaceDay', 'a day, at noon', get(`${path}/days/2026-11-21`, owner));
  await becomeGreen(api, quietly, place.token).catch(() => undefined);
  await api.call('POST', '/v1/people', { token: place.token, body: { ...samplePerson(9) } });
  const { people } = await api.call('GET', '/v1/people', owner);
  await api.call('POST', `/v1/people/${people[0].personId}/declarations`, { token: place.token, body: CLEAN });
  await measure('getVisitorLog', 'an hour', get(`${path}/visitor-log?day=2026-11-21&hour=12`, owner));
  await measure('getScreen', 'a screen that opens, once an hour', get(`${path}/entrances/main/screen`, owner));
  await measure('getScreen', 'a screen for two hours', get(`${path}/entrances/main/screen`, owner));
  await measure('listStaff', 'the staff of a place', get(`${path}/staff`, owner));
  await measure('listLookUps', 'the look-ups of a place', get(`${path}/lookups`, owner));
  await measure('dismissStaff', 'dismiss', () =>
    api.call('POST', `${path}/staff/${gate.gateId}/dismissal`, { token: place.token }),
  );
}

/** An office sees the person for their own account, which hands them over; then their consent is withdrawn. */
async function passOn(api: MeasuredApi, measure: Measure, { token, personId }: Person, signer: Signer): Promise<void> {
  const path = `/v1/people/${personId}`;
  const office = { division: '410105001', office: '经八路街道办', operator: '0017', person: PERSON };
  const send = (row: object) => () =>
    api.call('POST', '/v1/in-person-proofs', { signer, body: { rows: [{ ...office, ...row }] } });
  const seen = { id: 'seen-1', state: 'seen', name: samplePerson().name, phone: '13800138000', at: toIso(NOW - 1) };
  await measure('proveIdentity', 'ask where there is no service', () => api.call('POST', `${path}/proof`, { token }));
  await measure('recordInPersonProofs', 'one person who was seen', send(seen));
  await measure('proveIdentity', 'by what an office saw', () => api.call('POST', `${path}/proof`, { token }));
  const { code } = await measure('makeHandover', 'make a code', () => api.call('POST', `${path}/handover`, { token }));
  const { accessToken: other } = await signIn(api, quietly, '13600136000');
  await measure('applyForCode', 'take a person who is handed over', () =>
    api.call('POST', '/v1/people', { token: other, body: { ...samplePerson(), handover: code } }),
  );
  const withdrawn = { id: 'withdrawn-1', state: 'withdrawn', at: toIso(NOW) };
  await measure('recordInPersonProofs', 'a consent that is withdrawn', send(withdrawn));
  await measure('listPeople', 'one who left, of which the account is told', () =>
    api.call('GET', '/v1/people', { token: other }),
  );
}

async function bringNews(api: MeasuredApi, measure: Measure, person: Person, signer: Signer): Promise<void> {
  const send = (method: string, target: string, body?: object) => () =>
    api.call(method, target, { signer, ...(body && { body }) });
  const at = toIso(NOW - MS_PER_HOUR);
  const contact = { kind: 'contact', id: 'c1', person: PERSON, relation: 'close', at };
  await measure('recordFacts', 'one fact that worsens a colour', send('POST', '/v1/facts', { rows: [contact] }));
  const negative = {
    kind: 'test',
    id: 't1',
    person: PERSON,
    sampledAt: at,
    reportedAt: at,
    result: 'negative',
    method: 'pcr',
    pool: 1,
  };
  await measure('recordFacts', 'one fact that worsens none', send('POST', '/v1/facts', { rows: [negative] }));
  const county = await registerSource(api, { sourceId: 'county', divisions: ['310101'] });
  const bring = { signer: county, body: { rows: [contact] } };
  await measure('recordFacts', 'one fact that is held', () => api.call('POST', '/v1/facts', bring));
  const doubtful = { token: person.token, body: { ...STATION, creditCode: '91512081MA62K02603' } };
  const { placeId } = await measure('registerPlace', 'register one that waits for a review', () =>
    api.call('POST', '/v1/places', doubtful),
  );
  await measure('listPlaceReviews', 'the queue of a county', send('GET', '/v1/place-reviews/410103'));
  await measure('listUnusualLookUps', 'the unusual hours of a county', send('GET', '/v1/lookups/410103'));
  const review = `/v1/place-reviews/410103/${placeId}`;
  await measure('reviewPlace', 'accept', send('POST', review, { decision: 'accept' }));
  await measure('publishGatePolicy', 'publish', send('PUT', '/v1/gate-policy', PLAIN_POLICIES));
  await measure('getGatePolicy', 'what doors require', () => api.call('GET', '/v1/gate-policy'));
  const areas = [{ division: '410105', level: 'high', from: at, to: null, decree: '1' }];
  await measure('publishRiskAreas', 'publish one area', send('PUT', '/v1/risk-areas/41', { version: 0, areas }));
  await measure('listRiskAreas', 'a new list, once in 15 s', () => api.call('GET', '/v1/risk-areas'));
  await measure('listRiskAreas', 'the list', () => api.call('GET', '/v1/risk-areas'));
  const code = `/v1/people/${person.personId}/code?credential=keep`;
  await measure('getCode', 'show a code after news of where one was', () =>
    api.call('GET', code, { token: person.token }),
  );
}
