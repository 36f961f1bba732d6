import { accountOf } from '@health-code/functions/testing/account-of';
import type { Entrance } from '@health-code/shared/place/place';
import type { PosterFormat, PosterLayout } from '@health-code/shared/place/poster-form';
import { CONSENT_PURPOSES, CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import type { TestServer } from '../../infra/local/test-server.ts';
import { AT_THE_DOOR } from './browser.ts';

/** What people do by the API, where a suite is about somebody else's page. */
export type Call = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

export interface Person {
  readonly name: string;
  readonly number: string;
  readonly phone: string;
  /** A contact with a case makes the code red. */
  readonly contact?: boolean;
  readonly temperature?: number;
}

export interface PosterForm {
  readonly format: PosterFormat;
  readonly layout: PosterLayout;
  readonly entrance: string;
}

const HOME = { division: '410105001', address: '花园路 1 号' };
const STATION = {
  name: '郑州站',
  kind: 'transport',
  division: '410103',
  address: '二马路 82 号',
  location: { latitude: AT_THE_DOOR.latitude, longitude: AT_THE_DOOR.longitude },
};

/** The visits of the first person of an account, as the server keeps them: newest first. */
export async function visitsOf({ deps }: TestServer, phone: string) {
  const [personId] = await deps.stores.people.listIds(await accountOf(deps, phone));
  if (personId === undefined) throw new Error('this account has no people');
  return (await deps.stores.visits.listByPerson(personId, { limit: 1_000 }, deps.now())).items;
}

/** A poster as its owner downloads it. */
export async function posterOf(
  { server, token }: { server: TestServer; token: string },
  placeId: string,
  form: PosterForm,
): Promise<Buffer> {
  const query = new URLSearchParams({ ...form });
  const answer = await fetch(`${server.origin}/v1/places/${placeId}/poster?${query}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`the poster: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Calls the API with a token. Throws the problem when the answer is not a success. */
export function caller(server: TestServer, token?: string): Call {
  return async (method, path, body) => {
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
    };
    const answer = await fetch(server.origin + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const result = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(result)}`);
    return result;
  };
}

/** Signs a phone in, and calls the API in its name. */
export async function signedIn(server: TestServer, phone: string): Promise<{ call: Call; token: string }> {
  const { challenge } = await caller(server)('POST', '/v1/sessions/otp', { phone });
  const sms = { provider: 'sms', phone, challenge, otp: server.otpFor(phone) };
  const { accessToken } = await caller(server)('POST', '/v1/sessions', sms);
  return { call: caller(server, String(accessToken)), token: String(accessToken) };
}

/** Calls the API in the name of a phone whose owner signs in elsewhere: a one-time password is sent once a minute. */
export async function callerFor(server: TestServer, phone: string): Promise<Call> {
  const { deps } = server;
  const accountId = await accountOf(deps, phone);
  const { token } = await deps.accessTokens.issue({ accountId, sessionId: 'elsewhere' }, deps.now());
  return caller(server, token);
}

/** Applies and declares. */
export async function enrolByApi(server: TestServer, person: Person): Promise<{ call: Call; personId: string }> {
  const { call } = await signedIn(server, person.phone);
  return { call, personId: await addPerson(call, person) };
}

/** Agrees to everything, applies and declares for somebody on the account that calls. */
export async function addPerson(call: Call, person: Person): Promise<string> {
  const { name, number, phone, contact = false, temperature = 36.5 } = person;
  for (const purpose of CONSENT_PURPOSES) {
    await call('PUT', `/v1/account/consents/${purpose}`, { version: CONSENT_TEXTS[purpose].version, isGiven: true });
  }
  const document = { type: 'resident-id', number };
  const { personId } = await call('POST', '/v1/people', { name, document, phone, residence: HOME });
  const health = { temperatureCelsius: temperature, symptoms: [], contactWithCase: contact, divisionsStayed: [] };
  await call('POST', `/v1/people/${personId}/declarations`, health);
  return String(personId);
}

/** Registers a station; `code` is that of its first entrance. */
export async function registerStation(owner: Call, changes: object = {}) {
  const place = await owner('POST', '/v1/places', { ...STATION, ...changes });
  const entrances = place['entrances'] as Entrance[];
  return { placeId: String(place['placeId']), entrances, code: entrances[0]?.code ?? '' };
}
