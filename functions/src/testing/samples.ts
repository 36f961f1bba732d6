import type { RouteBodyInput } from '@health-code/shared/api/contract';
import { residentIdCheckCharacter } from '@health-code/shared/identity/resident-id';
import { CONSENT_PURPOSES, CONSENT_TEXTS } from '@health-code/shared/privacy/consents';
import type { TestApi } from './test-api.ts';

export const MAX_RESIDENT_SERIAL = 999;

/** A resident id of its own for each number from 0 to {@link MAX_RESIDENT_SERIAL}. */
export function residentId(serial: number): string {
  const first17 = `11010519491231${String(serial).padStart(3, '0')}`;
  return first17 + residentIdCheckCharacter(first17);
}

export function samplePerson(serial = 2): RouteBodyInput<'applyForCode'> {
  return {
    name: '王小明',
    document: { type: 'resident-id', number: residentId(serial) },
    phone: '13800138000',
    residence: { division: '410105001', address: '花园路 1 号' },
  };
}

export const CLEAN: RouteBodyInput<'declareHealth'> = {
  temperatureCelsius: 36.5,
  symptoms: [],
  contactWithCase: false,
  divisionsStayed: [],
};

export const STATION: RouteBodyInput<'registerPlace'> = {
  name: '郑州站',
  kind: 'transport',
  division: '410103',
  address: '二马路 82 号',
  location: { latitude: 34.7466, longitude: 113.6581 },
};

/** Agrees to all that there is to agree to. */
export async function agreeToAll(api: TestApi, token: string): Promise<void> {
  for (const purpose of CONSENT_PURPOSES) {
    const body = { version: CONSENT_TEXTS[purpose].version, isGiven: true };
    await api.call('PUT', `/v1/account/consents/${purpose}`, { token, body });
  }
}

/** A signed-in account with one person, which agrees to everything. */
export async function applicant(
  api: TestApi,
  phone = '13800138000',
  serial = 2,
): Promise<{ token: string; personId: string }> {
  const token = await api.signIn(phone);
  await agreeToAll(api, token);
  const { body } = await api.call('POST', '/v1/people', { token, body: samplePerson(serial) });
  return { token, personId: body.personId };
}

/** The session whose access token it is. */
export async function sessionOf(api: TestApi, token: string): Promise<string> {
  const { sessions } = (await api.call('GET', '/v1/sessions', { token })).body;
  return sessions.find(({ isThis }: { isThis: boolean }) => isThis).sessionId;
}

/** The first login of the account whose access token it is. */
export async function loginOf(api: TestApi, token: string): Promise<string> {
  const { logins } = (await api.call('GET', '/v1/account/logins', { token })).body;
  return logins[0].loginId;
}

/** A signed-in account with one active place. */
export async function owner(
  api: TestApi,
  phone = '13900139000',
): Promise<{ token: string; placeId: string; code: string }> {
  const token = await api.signIn(phone);
  const { body } = await api.call('POST', '/v1/places', { token, body: STATION });
  return { token, placeId: body.placeId, code: body.entrances[0].code };
}
