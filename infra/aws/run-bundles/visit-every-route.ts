import type { HttpAnswer } from '@health-code/functions/http/http-types';
import { signedHeaders } from '@health-code/functions/http/message-signature';
import type { LoginRecord } from '@health-code/functions/stores/account/account-store';
import { residentId } from '@health-code/functions/testing/samples';
import { type CallOptions, type ClientRequest, createClient } from '@health-code/shared/api/client';
import { contract, type RouteName } from '@health-code/shared/api/contract';
import { routeTable } from '@health-code/shared/api/route-table';
import { drawCode, openHolding } from '@health-code/shared/code/holder';
import type { IssuedCredential } from '@health-code/shared/code/issued-credential';
import { PLAIN_POLICIES } from '@health-code/shared/entry/policy';
import { CONSENT_TEXTS, OPTIONAL_PURPOSES } from '@health-code/shared/privacy/consents';
import { fromBase64Url } from '@health-code/shared/text/base64url';
import { shanghaiHour } from '@health-code/shared/time/shanghai';
import { MS_PER_HOUR } from '@health-code/shared/time/units';
import { httpEvent, ORIGIN } from './http-event.ts';
import type { LocalDeployment, RegisteredSource } from './local-deployment.ts';
import { visitOffices } from './visit-offices.ts';

export interface Visit {
  readonly route: RouteName;
  readonly answer: HttpAnswer;
}

const PHONE = '13800138000';
const STREET = '110101001';
/** A valid number by its check digit; nobody's. */
const DOCUMENT = { type: 'resident-id', number: '11010119900307459X' } as const;
const OFFICE = { division: STREET, office: '东华门街道办', operator: '0017' } as const;
const LOCATION = { latitude: 39.9146, longitude: 116.4065 };

const DEPARTMENT_STORE = {
  name: '百货大楼',
  kind: 'market',
  subKind: 'supermarket',
  division: STREET,
  address: '东华门大街1号',
  location: LOCATION,
} as const;
const AREA = {
  division: STREET,
  level: 'high' as const,
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: null,
  decree: '1',
};
/** A stay of no length is none. */
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Does everything that a person, an owner and an official can do, retries included, and writes down every answer. */
export async function visitEveryRoute(deployment: LocalDeployment): Promise<readonly Visit[]> {
  const journey = new Journey(deployment);
  await journey.lookAround();
  await journey.signIn();
  await journey.keepSessions();
  await journey.signIn('13800138001');
  await journey.changeLogins();
  const personId = await journey.getCode();
  await journey.beSeen(personId);
  await journey.returnAfterLong();
  const { placeCode, placeId } = await journey.openPlace();
  await journey.checkIn(personId, placeCode);
  await journey.keepGate(personId, placeId);
  await journey.carryPaper(personId);
  await journey.carryCard(personId);
  await journey.searchInVain();
  await journey.changeColours(personId);
  await journey.workAtOffices();
  await journey.fallIll(personId);
  await journey.deletePerson(personId);
  await journey.passOn(personId);
  await journey.leaveForGood();
  return journey.visits;
}

/** What the person's phone would show now. */
function drawnNow({ credential, seed }: IssuedCredential): string {
  const holding = openHolding(fromBase64Url(credential) as Uint8Array, fromBase64Url(seed) as Uint8Array);
  if (holding.kind === 'fault') throw new Error(holding.fault);
  return drawCode(holding.value, Date.now())?.text ?? '';
}

class Journey {
  readonly visits: Visit[] = [];
  readonly #deployment: LocalDeployment;
  #token: string | undefined;
  #refreshToken = '';
  #gateId = '';

  constructor(deployment: LocalDeployment) {
    this.#deployment = deployment;
  }

  async lookAround(): Promise<void> {
    await this.#call('getHealth', {});
    await this.#call('getOpenApi', {});
    await this.#call('listSignInProviders', {});
    await this.#call('listDivisions', { query: { parent: '' } });
    await this.#call('getKeys', {});
  }

  async signIn(phone = PHONE): Promise<void> {
    const { challenge } = await this.#call('requestOtp', { body: { phone } });
    const body = { provider: 'sms', phone, challenge, otp: this.#lastOtp() } as const;
    const session = await this.#call('createSession', { body });
    this.#token = session.accessToken;
    this.#refreshToken = session.refreshToken;
  }

  /** Goes on by another token, and is signed in on two devices, of which one signs the other out. */
  async keepSessions(): Promise<void> {
    await this.#twice('refreshSession', { body: { refreshToken: this.#refreshToken } });
    const { sessions } = await this.#call('listSessions', {});
    await this.#call('endSessions', { body: { keepsThis: true } });
    await this.#twice('endSession', { params: { sessionId: sessions[0]?.sessionId ?? '' } });
  }

  async changeLogins(): Promise<void> {
    const phone = '13800138009';
    const { challenge } = await this.#call('requestOtp', { body: { phone } });
    const body = { provider: 'sms', phone, challenge, otp: this.#lastOtp() } as const;
    const { loginId } = await this.#twice('linkLogin', { body, idempotencyKey: 'link-once' });
    await this.#call('listLogins', {});
    await this.#twice('unlinkLogin', { params: { loginId } });
  }

  /** Somebody signs in by a phone that had led to the person's account long ago. */
  async returnAfterLong(): Promise<void> {
    const { accounts } = this.#deployment.stores;
    const leftAccountId = (await this.#login())?.accountId;
    const owner = this.#token;
    await this.signIn('13500135000');
    const login = (await this.#login()) as LoginRecord;
    await accounts.putLogin({ ...login, leftAccountId, isRecoverable: true, revision: login.revision + 1 });
    await this.#twice('recoverAccount', { body: { document: DOCUMENT, name: '测试' } });
    this.#token = owner;
  }

  async #login(): Promise<LoginRecord | undefined> {
    const { logins } = await this.#call('listLogins', {});
    return this.#deployment.stores.accounts.findLogin(logins[0]?.loginId ?? '');
  }

  /** With a paper code and a card, and then applies again. */
  async deletePerson(personId: string): Promise<void> {
    await this.#call('issuePaperCode', { params: { personId }, idempotencyKey: 'paper-again' });
    await this.#call('getPersonData', { params: { personId }, query: { details: 'full' } });
    await this.#call('getPersonDocument', { params: { personId } });
    await this.#twice('decideConsent', { params: { purpose: 'location' }, body: { version: 1, isGiven: false } });
    await this.#call('listConsents', {});
    await this.#twice('deletePerson', { params: { personId }, idempotencyKey: 'delete-person' });
    await this.#apply(DOCUMENT);
    const card = { ...this.#card(), id: 'card-2' };
    await this.#signed('recordCityCards', '/v1/city-cards', { rows: [card] });
  }

  /** The owner closes what is open, and has everything deleted. */
  async leaveForGood(): Promise<void> {
    const { places } = await this.#call('listPlaces', { query: {} });
    for (const { placeId } of places) {
      await this.#call('changePlaceState', { params: { placeId }, body: { state: 'closed' } });
    }
    await this.#call('previewAccountDeletion', {});
    const { deletionId } = await this.#twice('deleteAccount', { idempotencyKey: 'delete-account' });
    await this.#call('getDeletion', { params: { deletionId } });
  }

  #lastOtp(): string {
    return /\d{6}/.exec(this.#deployment.lastPublished().get('Message') ?? '')?.[0] ?? '';
  }

  async getCode(): Promise<string> {
    for (const purpose of OPTIONAL_PURPOSES) {
      const body = { version: CONSENT_TEXTS[purpose].version, isGiven: true };
      await this.#call('decideConsent', { params: { purpose }, body });
    }
    const personId = await this.#apply(DOCUMENT);
    await this.#call('listPeople', {});
    await this.#declare(personId);
    await this.#call('getCode', { params: { personId }, query: {} });
    return personId;
  }

  /** An office sees the person for the account of a second phone. */
  async beSeen(personId: string): Promise<void> {
    const params = { personId };
    await this.#call('proveIdentity', { params });
    for (let attempt = 0; attempt < 2; attempt += 1) await this.#see(DOCUMENT, '13800138001');
    await this.#twice('proveIdentity', { params });
  }

  async #see(person: object, phone: string): Promise<void> {
    const row = { ...OFFICE, id: `seen-${phone}`, state: 'seen', person, name: '测试', phone, at: minutesAgo(1) };
    await this.#signed('recordInPersonProofs', '/v1/in-person-proofs', { rows: [row] });
  }

  /** To another account by a code, and from there to nobody. The code on paper and the city card end with it, once each. */
  async passOn(personId: string): Promise<void> {
    const params = { personId };
    const { code } = await this.#twice('makeHandover', { params, idempotencyKey: 'handover-once' });
    const former = this.#token;
    await this.signIn('13700137000');
    await this.#apply(DOCUMENT, { handover: code, relation: 'relative', consent: '1' });
    const { cards } = await this.#call('listCityCards', { params });
    await this.#call('allowCityCard', {
      params: { personId, cardId: cards[0]?.cardId ?? '' },
      body: { isAllowed: true },
    });
    await this.#call('issuePaperCode', { params });
    const row = { ...OFFICE, id: 'withdrawn-1', state: 'withdrawn', person: DOCUMENT, at: minutesAgo(0) };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await this.#signed('recordInPersonProofs', '/v1/in-person-proofs', { rows: [row] });
    }
    await this.#call('listPeople', {});
    this.#token = former;
    await this.#call('listPeople', {});
  }

  async #apply(document: { type: 'resident-id'; number: string }, changes: object = {}): Promise<string> {
    const residence = { division: STREET, address: '东华门大街1号' };
    const body = { name: '测试', document, phone: PHONE, residence, ...changes };
    return (await this.#call('applyForCode', { body })).personId;
  }

  async #declare(personId: string): Promise<void> {
    const body = { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] };
    await this.#call('previewDeclaration', { params: { personId }, body });
    const said = { params: { personId }, body, idempotencyKey: 'declare-once' };
    const { declarationId: corrects } = await this.#twice('declareHealth', said);
    await this.#call('declareHealth', { params: { personId }, body: { ...body, corrects } });
  }

  async openPlace(): Promise<{ placeCode: string; placeId: string }> {
    const place = await this.#twice('registerPlace', {
      body: DEPARTMENT_STORE,
      idempotencyKey: 'register-once',
    });
    const params = { placeId: place.placeId };
    await this.#call('listPlaces', { query: {} });
    await this.#call('getPoster', { params, query: { format: 'svg' } });
    await this.#call('getPoster', { params, query: { format: 'png' } });
    await this.#call('getPoster', { params, query: { format: 'pdf' } });
    const replaced = await this.#call('replacePlaceCode', {
      params: { ...params, entranceId: place.entrances[0]?.entranceId ?? '' },
      body: { version: 1 },
    });
    return { placeCode: replaced.code, placeId: place.placeId };
  }

  async checkIn(personId: string, placeCode: string): Promise<void> {
    const params = { code: placeCode };
    await this.#call('openPosterLink', { params, query: { v: '2' } });
    const { place } = await this.#call('getPlaceByCode', { params });
    await this.#twice('checkIn', {
      body: { placeCode, personIds: [personId], entry: { method: 'self', scene: 'camera', location: LOCATION } },
      idempotencyKey: 'check-in-once',
    });
    const { visits } = await this.#call('listPersonVisits', { params: { personId }, query: {} });
    const [visit] = visits;
    const times = { arrivedAt: visit?.at ?? '', leftAt: visit?.at ?? '' };
    await this.#call('correctVisit', { params: { personId, visitId: visit?.visitId ?? '' }, body: times });
    const ofPlace = { placeId: place.placeId };
    await this.#call('getPlace', { params: ofPlace });
    const [day = '', hour = ''] = shanghaiHour(Date.now()).split('T');
    await this.#call('getPlaceDay', { params: { ...ofPlace, day } });
    await this.#call('getVisitorLog', { params: ofPlace, query: { day, hour } });
    await this.#call('getScreen', { params: { ...ofPlace, entranceId: 'main' } });
    await this.#twice('addEntrance', { params: ofPlace, body: { name: '北门' } });
    await this.#edit(ofPlace);
    await this.#call('changePlaceState', { params: ofPlace, body: { state: 'suspended' } });
    await this.#call('changePlaceState', { params: ofPlace, body: { state: 'active' } });
  }

  /** Twice, so that the first edit is put among those that are kept. */
  async #edit(params: { placeId: string }): Promise<void> {
    for (const address of ['一马路 1 号', '二马路 82 号']) {
      const place = await this.#call('getPlace', { params });
      const { revision, name, subKind, location, asksTestWithinHours, asksCheckOut } = place;
      const entrances = place.entrances.map(({ entranceId, name: entrance }) => ({
        entranceId,
        ...(entrance === '' ? {} : { name: entrance }),
      }));
      const body = { revision, name, subKind, address, location, asksTestWithinHours, asksCheckOut, entrances };
      await this.#twice('editPlace', { params, body });
    }
  }

  async keepGate(personId: string, placeId: string): Promise<void> {
    const invite = { params: { placeId }, body: { label: '东门' }, idempotencyKey: 'invite-once' };
    const { invitation } = await this.#twice('inviteStaff', invite);
    const { gateId } = await this.#twice('acceptInvitation', { body: { invitation } });
    await this.#call('listGates', { query: {} });
    await this.#call('getGateBundle', { query: { gateId } });
    await this.#call('getSpecimen', { query: {} });
    const { staff } = await this.#call('listStaff', { params: { placeId }, query: {} });
    const { credential } = await this.#call('getCode', { params: { personId }, query: {} });
    const text = credential === null ? '' : drawnNow(credential);
    await this.#twice('verifyCode', { body: { gateId, text } });
    const by = { kind: 'document', document: DOCUMENT, reason: 'no-phone' } as const;
    await this.#call('lookUpPerson', { body: { gateId, by } });
    await this.#call('listLookUps', { params: { placeId } });
    const visit = { visitId: 'visit-01', at: new Date().toISOString(), evidence: { kind: 'code', text } as const };
    await this.#twice('recordGateVisits', { body: { gateId, visits: [visit] } });
    await this.#race(gateId);
    await this.#call('listAccesses', { params: { personId }, query: {} });
    await this.#manage(placeId, staff[0]?.gateId ?? '');
    this.#gateId = gateId;
  }

  /** One note that is sent eight times at once: whoever loses reads what the other wrote. */
  async #race(gateId: string): Promise<void> {
    this.#deployment.databases.gate.gathering.expect({ table: 'places', action: 'PutItem' }, 8);
    const at = new Date(Date.now() - MS_PER_HOUR).toISOString();
    const evidence = { kind: 'manual', document: DOCUMENT, reason: 'no-phone' } as const;
    const note = { body: { gateId, visits: [{ visitId: 'visit-02', at, evidence }] } };
    await Promise.all(Array.from({ length: 8 }, () => this.#call('recordGateVisits', note)));
  }

  /** Somebody else's account manages the place, keeps its register, and is dismissed. */
  async #manage(placeId: string, gateId: string): Promise<void> {
    const params = { placeId };
    const { invitation } = await this.#call('inviteStaff', { params, body: { label: '经理', role: 'manager' } });
    const owner = this.#token;
    await this.signIn('13900139000');
    const document = { type: 'resident-id', number: residentId(5) } as const;
    await this.#see(document, '13900139000');
    await this.#declare(await this.#apply(document));
    const manager = await this.#call('acceptInvitation', { body: { invitation } });
    await this.#call('listPlaces', { query: {} });
    await this.#call('getPlace', { params });
    const [day = '', hour = ''] = shanghaiHour(Date.now()).split('T');
    await this.#call('getVisitorLog', { params, query: { day, hour } });
    this.#token = owner;
    await this.#twice('dismissStaff', { params: { placeId, gateId: manager.gateId } });
    await this.#call('inviteStaff', { params, body: { label: '西门' } });
    const { invitations } = await this.#call('listInvitations', { params });
    const { invitationId } = invitations[0] ?? { invitationId: '' };
    await this.#twice('withdrawInvitation', { params: { placeId, invitationId } });
    await this.#call('verifyCode', { body: { gateId, text: 'JKM1:0' } });
  }

  async carryPaper(personId: string): Promise<void> {
    const params = { personId };
    const { code } = await this.#twice('issuePaperCode', { params, idempotencyKey: 'paper-once' });
    await this.#call('getPaperCode', { params });
    await this.#call('getPaperCard', { params });
    await this.#call('lookUpPerson', { body: { gateId: this.#gateId, by: { kind: 'paper', code } } });
    await this.#call('revokePaperCode', { params });
  }

  #card() {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    return { id: 'card-1', city: '1101', number: 'A12345678', state: 'active', person: DOCUMENT, until };
  }

  async carryCard(personId: string): Promise<void> {
    const card = this.#card();
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await this.#signed('recordCityCards', '/v1/city-cards', { rows: [card] });
    }
    const { cards } = await this.#call('listCityCards', { params: { personId } });
    const params = { personId, cardId: cards[0]?.cardId ?? '' };
    await this.#call('allowCityCard', { params, body: { isAllowed: false } });
    await this.#call('allowCityCard', { params, body: { isAllowed: true } });
    const by = { kind: 'card', number: card.number } as const;
    await this.#call('lookUpPerson', { body: { gateId: this.#gateId, by } });
  }

  /** So often that the officials of the county see it, also when the hour changes meanwhile. */
  async searchInVain(): Promise<void> {
    for (let serial = 100; serial < 119; serial += 1) {
      const document = { type: 'resident-id', number: residentId(serial) };
      const body = JSON.stringify({ gateId: this.#gateId, by: { kind: 'document', document, reason: 'no-phone' } });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` };
      const { method, path } = contract.lookUpPerson;
      await this.#deployment.invoke('lookUpPerson', httpEvent({ method, target: path, headers, body }));
    }
  }

  /** Facts and areas come and go, so that each function is once the one that finds a stricter snapshot and takes codes back. */
  async changeColours(personId: string): Promise<void> {
    const stay = {
      kind: 'stay',
      person: DOCUMENT,
      division: STREET,
      from: minutesAgo(2),
      to: minutesAgo(1),
      via: 'carrier',
    };
    const rows = [
      { ...stay, id: 'stay-1' },
      { ...stay, id: 'stay-2', supersedes: 'stay-1' },
    ];
    await this.#publishArea();
    for (let attempt = 0; attempt < 2; attempt += 1) await this.#signed('recordFacts', '/v1/facts', { rows });
    // A county next door may not: the row is held, which takes a look at where the person was.
    const next = [{ ...stay, id: 'stay-3', division: '110102' }];
    await this.#signed('recordFacts', '/v1/facts', { rows: next }, this.#deployment.county);
    await this.#call('listRiskAreas', { query: {} });
    await this.#call('checkPlaces', { body: { rows: [DEPARTMENT_STORE] } });
    const doubtful = { ...DEPARTMENT_STORE, creditCode: '91512081MA62K02603' };
    const { placeId } = await this.#twice('registerPlace', { body: doubtful, idempotencyKey: 'register-doubtful' });
    await this.#signed('listPlaceReviews', '/v1/place-reviews/110101', undefined);
    await this.#signed('listUnusualLookUps', '/v1/lookups/110101', undefined);
    await this.#signed('reviewPlace', `/v1/place-reviews/110101/${placeId}`, { decision: 'accept' });
    await this.#signed('publishGatePolicy', '/v1/gate-policy', PLAIN_POLICIES);
    await this.#call('getGatePolicy', {});
    await this.#withdrawArea();
    const code = { params: { personId }, query: {} };
    const { credential } = await this.#call('getCode', code);
    await this.#publishArea();
    const text = credential === null ? '' : drawnNow(credential);
    await this.#call('verifyCode', { body: { gateId: this.#gateId, text } });
    await this.#withdrawArea();
    await this.#call('getCode', code);
  }

  /** Officials decide on another place of the owner, and look the person up, whose code is on a phone. */
  async workAtOffices(): Promise<void> {
    const owner = this.#token;
    const doubtful = { ...DEPARTMENT_STORE, name: '文具店', creditCode: '91512081MA62K02603' };
    const { placeId } = await this.#call('registerPlace', { body: doubtful });
    const { division, level, from } = AREA;
    await visitOffices({
      call: (route, options, token) => {
        this.#token = token;
        return this.#call(route, options);
      },
      signIn: async (phone) => {
        await this.signIn(phone);
        return this.#token ?? '';
      },
      foundOffice: this.#deployment.foundOffice,
      ...{ document: DOCUMENT, county: '110101', placeId, area: { division, level, from } },
    });
    this.#token = owner;
  }

  async fallIll(personId: string): Promise<void> {
    const body = { temperatureCelsius: 36.5, symptoms: [], contactWithCase: true, divisionsStayed: [] };
    await this.#call('declareHealth', { params: { personId }, body });
  }

  #publishArea(): Promise<void> {
    return this.#publishList({ areas: [AREA] });
  }

  #withdrawArea(): Promise<void> {
    const { division, level, from } = AREA;
    return this.#publishList({ areas: [], withdraw: [{ division, level, from }] });
  }

  async #publishList(list: object): Promise<void> {
    const { version } = await this.#call('listRiskAreas', { query: {} });
    await this.#signed('publishRiskAreas', '/v1/risk-areas/11', { version, ...list });
  }

  async #signed(
    route: RouteName,
    path: string,
    body: unknown,
    { sourceId, key }: RegisteredSource = this.#deployment.source,
  ): Promise<void> {
    const { method } = contract[route];
    const parts = { method, origin: ORIGIN, path, body: body === undefined ? '' : JSON.stringify(body) };
    const headers = { 'content-type': 'application/json', ...signedHeaders(parts, sourceId, key, Date.now()) };
    await this.#send(route, {
      method,
      target: path,
      headers,
      body: parts.body === '' ? undefined : parts.body,
    });
  }

  /** A retry takes other ways through the stores than the first call. */
  async #twice<N extends RouteName>(route: N, options: CallOptions<N>) {
    await this.#call(route, options);
    return this.#call(route, options);
  }

  #call<N extends RouteName>(route: N, options: CallOptions<N>) {
    const send = (request: ClientRequest) => this.#send(route, request);
    return createClient(routeTable(), send, () => this.#token)(route, options);
  }

  async #send(route: RouteName, request: ClientRequest) {
    const answer = await this.#deployment.invoke(route, httpEvent(request));
    this.visits.push({ route, answer });
    const isJson = String(answer.headers?.['content-type']).includes('json');
    return {
      status: answer.statusCode === 302 ? 200 : (answer.statusCode ?? 0),
      body: isJson ? JSON.parse(answer.body ?? '') : undefined,
    };
  }
}
