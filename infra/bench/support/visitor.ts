import { type Client, createClient, type Transport } from '@health-code/shared/api/client';
import { routeTable } from '@health-code/shared/api/route-table';
import type { NewPlace } from '@health-code/shared/place/place';
import type { BenchSystem } from './system.ts';

/** A signed-in person with a green code, before a place: what both benchmarks of the API stand on. */
export interface Visitor {
  readonly token: string;
  readonly personId: string;
  readonly placeCode: string;
}

const PHONE = '13800138000';
/** A valid number by its check digit; the division is real, the person is not. */
const DOCUMENT = { type: 'resident-id', number: '11010119900307459X' } as const;
const STREET = '110101001';

const fetchTransport =
  (origin: string): Transport =>
  async ({ method, target, headers, body }) => {
    const answer = await fetch(origin + target, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, body: await answer.json() };
  };

/** Does through the API what a person does: sign in, apply, declare; and registers a place. */
export async function createVisitor(system: BenchSystem, place: Partial<NewPlace> = {}): Promise<Visitor> {
  let token: string | undefined;
  const call = createClient(routeTable(), fetchTransport(system.origin), () => token);
  token = await signIn(call, system);
  const personId = await applyAndDeclare(call);
  return { token, personId, placeCode: await registerPlace(call, place) };
}

async function signIn(call: Client, system: BenchSystem): Promise<string> {
  await call('requestOtp', { body: { phone: PHONE } });
  const session = await call('createSession', { body: { provider: 'sms', phone: PHONE, otp: system.lastOtp() } });
  return session.token;
}

async function applyAndDeclare(call: Client): Promise<string> {
  const { personId } = await call('applyForCode', {
    body: {
      name: '欧阳测试',
      document: DOCUMENT,
      phone: PHONE,
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
