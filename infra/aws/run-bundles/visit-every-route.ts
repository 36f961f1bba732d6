import type { HttpAnswer } from '@health-code/functions/http/http-types';
import { signedHeaders } from '@health-code/functions/http/message-signature';
import { type CallOptions, type ClientRequest, createClient } from '@health-code/shared/api/client';
import { contract, type RouteName } from '@health-code/shared/api/contract';
import { routeTable } from '@health-code/shared/api/route-table';
import { httpEvent } from './http-event.ts';
import type { LocalDeployment } from './local-deployment.ts';

export interface Visit {
  readonly route: RouteName;
  readonly answer: HttpAnswer;
}

const PHONE = '13800138000';
const STREET = '110101001';
/** A valid number by its check digit; nobody's. */
const DOCUMENT = { type: 'resident-id', number: '11010119900307459X' } as const;
const LOCATION = { latitude: 39.9146, longitude: 116.4065 };

const justNow = () => new Date(Date.now() - 60_000).toISOString();

/** Does everything that a person and an owner can do, retries included, and writes down every answer. */
export async function visitEveryRoute(deployment: LocalDeployment): Promise<readonly Visit[]> {
  const journey = new Journey(deployment);
  await journey.lookAround();
  await journey.signIn();
  const personId = await journey.getCode();
  const placeCode = await journey.openPlace();
  await journey.checkIn(personId, placeCode);
  await journey.bringFacts();
  await journey.lookAgain(personId);
  return journey.visits;
}

class Journey {
  readonly visits: Visit[] = [];
  readonly #deployment: LocalDeployment;
  #token: string | undefined;

  constructor(deployment: LocalDeployment) {
    this.#deployment = deployment;
  }

  async lookAround(): Promise<void> {
    await this.#call('getHealth', {});
    await this.#call('getOpenApi', {});
    await this.#call('listDivisions', { query: { parent: '' } });
  }

  async signIn(): Promise<void> {
    await this.#call('requestOtp', { body: { phone: PHONE } });
    const otp = /\d{6}/.exec(this.#deployment.lastPublished().get('Message') ?? '')?.[0] ?? '';
    const session = await this.#call('createSession', { body: { provider: 'sms', phone: PHONE, otp } });
    this.#token = session.token;
  }

  async getCode(): Promise<string> {
    const residence = { division: STREET, address: '东华门大街1号' };
    const { personId } = await this.#call('applyForCode', {
      body: { name: '测试', document: DOCUMENT, phone: PHONE, residence },
    });
    const params = { personId };
    await this.#call('listPeople', {});
    await this.#twice('declareHealth', {
      params,
      body: { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] },
      idempotencyKey: 'declare-once',
    });
    await this.#call('getCode', { params, query: {} });
    return personId;
  }

  async openPlace(): Promise<string> {
    const place = await this.#twice('registerPlace', {
      body: { name: '百货大楼', kind: 'market', division: STREET, address: '东华门大街1号', location: LOCATION },
      idempotencyKey: 'register-once',
    });
    const params = { placeId: place.placeId };
    await this.#call('listPlaces', {});
    await this.#call('getPoster', { params, query: { format: 'svg' } });
    await this.#call('getPoster', { params, query: { format: 'png' } });
    const replaced = await this.#call('replaceEntranceCode', {
      params: { ...params, entranceId: place.entrances[0]?.entranceId ?? '' },
      body: { version: 1 },
    });
    return replaced.code;
  }

  async checkIn(personId: string, placeCode: string): Promise<void> {
    const params = { code: placeCode };
    await this.#call('openPosterLink', { params, query: { v: '2' } });
    const { place } = await this.#call('getPlaceByCode', { params });
    await this.#twice('checkIn', {
      body: { placeCode, personIds: [personId], entry: { method: 'self', scene: 'camera', location: LOCATION } },
      idempotencyKey: 'check-in-once',
    });
    await this.#call('listPersonVisits', { params: { personId } });
    await this.#call('getPlace', { params: { placeId: place.placeId } });
  }

  /** As a source does it: signed, by itself, without a session. */
  async bringFacts(): Promise<void> {
    const areas = [{ division: STREET, level: 'high', from: justNow(), to: null, decree: '1' }];
    for (let attempt = 0; attempt < 2; attempt += 1)
      await this.#signed('publishRiskAreas', `/v1/risk-areas/11`, { areas });
    const stay = { kind: 'stay', person: DOCUMENT, division: STREET, from: justNow(), to: justNow(), via: 'carrier' };
    const rows = [
      { ...stay, id: 'stay-1' },
      { ...stay, id: 'stay-2', supersedes: 'stay-1' },
    ];
    for (let attempt = 0; attempt < 2; attempt += 1) await this.#signed('recordFacts', '/v1/facts', { rows });
    await this.#call('listRiskAreas', { query: {} });
  }

  /** The list of risk areas is new to the function, and the person's home lies in one. */
  async lookAgain(personId: string): Promise<void> {
    await this.#call('getCode', { params: { personId }, query: {} });
  }

  async #signed(route: RouteName, path: string, body: unknown): Promise<void> {
    const parts = { method: contract[route].method, path, body: JSON.stringify(body) };
    const { sourceId, key } = this.#deployment.source;
    const headers = { 'content-type': 'application/json', ...signedHeaders(parts, sourceId, key, Date.now()) };
    await this.#send(route, { method: parts.method, target: path, headers, body: parts.body });
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
