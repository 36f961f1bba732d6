import type { SessionTokens } from '@health-code/shared/account/session';
import { type Client, createClient, type Transport } from '@health-code/shared/api/client';
import { routeTable } from '@health-code/shared/api/route-table';
import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import type { NewPlace } from '@health-code/shared/place/place';
import { CONSENT_PURPOSES, CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import type { BenchSystem } from './system.ts';

/** A signed-in person with a green code, before two places: what both benchmarks of the API stand on. */
export interface Visitor {
  readonly token: string;
  readonly refreshToken: string;
  readonly personId: string;
  readonly placeCode: string;
  /** Of another place at the same spot. */
  readonly nextPlaceCode: string;
}

/** Numbers that nobody has: each visitor's own phone, and a document that is valid by its check digit. */
const phoneOf = (index: number) => `138${String(index).padStart(8, '0')}`;
function documentOf(index: number) {
  const first17 = `110101199003${String(7 + Math.floor(index / 1_000)).padStart(2, '0')}${String(index % 1_000).padStart(3, '0')}`;
  return { type: 'resident-id', number: first17 + residentIdCheckCharacter(first17) } as const;
}
const STREET = '110101001';

export const fetchTransport =
  (origin: string): Transport =>
  async ({ method, target, headers, body }) => {
    const answer = await fetch(origin + target, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, body: await answer.json() };
  };

/** Does through the API what a person does: sign in, apply, declare; and registers a place. */
export async function createVisitor(system: BenchSystem, place: Partial<NewPlace> = {}): Promise<Visitor> {
  const { call, personId, ...tokens } = await enrol(system, 0);
  const placeCode = await registerPlace(call, place);
  return { ...tokens, personId, placeCode, nextPlaceCode: await registerPlace(call, { ...place, kind: 'business' }) };
}

/** Many people before the same two places. */
export async function createVisitors(system: BenchSystem, count: number): Promise<Visitor[]> {
  const first = await createVisitor(system);
  const visitors = [first];
  for (let index = 1; index < count; index += 1) {
    const { call: _call, ...own } = await enrol(system, index);
    visitors.push({ ...first, ...own });
  }
  return visitors;
}

async function enrol(system: BenchSystem, index: number) {
  let token = '';
  const call = createClient(routeTable(), fetchTransport(system.origin), () => token);
  const session = await signIn(call, system, phoneOf(index));
  token = session.accessToken;
  return { call, token, refreshToken: session.refreshToken, personId: await applyAndDeclare(call, index) };
}

async function signIn(call: Client, system: BenchSystem, phone: string): Promise<SessionTokens> {
  const { challenge } = await call('requestOtp', { body: { phone } });
  const body = { provider: 'sms', phone, challenge, otp: system.lastOtp() } as const;
  return call('createSession', { body });
}

async function applyAndDeclare(call: Client, index: number): Promise<string> {
  for (const purpose of CONSENT_PURPOSES) {
    await call('decideConsent', {
      params: { purpose },
      body: { version: CONSENT_TEXTS[purpose].version, isGiven: true },
    });
  }
  const { personId } = await call('applyForCode', {
    body: {
      name: '欧阳测试',
      document: documentOf(index),
      phone: phoneOf(index),
      residence: { division: STREET, address: '东华门大街1号' },
    },
  });
  await call('declareHealth', {
    params: { personId },
    body: { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] },
  });
  return personId;
}

async function registerPlace(call: Client, place: Partial<NewPlace>): Promise<string> {
  const { entrances } = await call('registerPlace', {
    body: {
      name: '东华门百货大楼',
      kind: 'market',
      division: STREET,
      address: '北京市东城区东华门大街1号',
      location: { latitude: 39.9146, longitude: 116.4065 },
      ...place,
    },
  });
  return entrances[0]?.code as string;
}
