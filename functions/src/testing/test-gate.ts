import { owner } from './samples.ts';
import type { TestApi } from './test-api.ts';

/** A member of staff who keeps a gate at a station. */
export async function keptGate(
  api: TestApi,
  phone = '13700137000',
): Promise<{ token: string; gateId: string; placeId: string; ownerToken: string }> {
  const place = await owner(api, `139${phone.slice(3)}`);
  const path = `/v1/places/${place.placeId}/invitations`;
  const { body } = await api.call('POST', path, { token: place.token, body: { label: '东门' } });
  const token = await api.signIn(phone);
  const gate = await api.call('POST', '/v1/gates', { token, body: { invitation: body.invitation } });
  return { token, gateId: gate.body.gateId, placeId: place.placeId, ownerToken: place.token };
}
