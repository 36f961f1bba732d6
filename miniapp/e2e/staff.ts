import type { TestServer } from '../../infra/local/test-server.ts';

/** What staff and owners do, by the API, where a suite is about somebody else's page. */
export type Call = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

const STATION = {
  name: '郑州站',
  kind: 'transport',
  division: '410103',
  address: '二马路 82 号',
  location: { latitude: 34.7466, longitude: 113.6581 },
};

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
  await caller(server)('POST', '/v1/sessions/otp', { phone });
  const body = { provider: 'sms', phone, otp: server.otpFor(phone) };
  const { token } = await caller(server)('POST', '/v1/sessions', body);
  return { call: caller(server, String(token)), token: String(token) };
}

/** What the owner of a station gives to somebody who is to keep its east gate: twelve characters. */
export async function invitationTo(server: TestServer, ownerPhone: string): Promise<string> {
  const { call: owner } = await signedIn(server, ownerPhone);
  const place = await owner('POST', '/v1/places', STATION);
  const { invitation } = await owner('POST', `/v1/places/${place['placeId']}/invitations`, { label: '东门' });
  return String(invitation);
}

/** A member of staff at the east gate of a station; each number is another one. */
export async function keepGate(server: TestServer, number = 0): Promise<{ call: Call; gateId: string }> {
  const invitation = await invitationTo(server, `1390013900${number}`);
  const { call } = await signedIn(server, `1370013700${number}`);
  const gate = await call('POST', '/v1/gates', { invitation });
  return { call, gateId: String(gate['gateId']) };
}
