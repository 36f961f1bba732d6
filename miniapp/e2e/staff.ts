import type { TestServer } from '../../infra/local/test-server.ts';
import { type Call, registerStation, signedIn } from './api-steps.ts';

/** A new station, its owner, and the invitation to keep its east gate: twelve characters. */
export async function openStation(server: TestServer, ownerPhone: string) {
  const { call: owner } = await signedIn(server, ownerPhone);
  const { placeId } = await registerStation(owner);
  const { invitation } = await owner('POST', `/v1/places/${placeId}/invitations`, { label: '东门' });
  return { owner, placeId, invitation: String(invitation) };
}

/** A member of staff at the east gate of a station; each number is another one. */
export async function keepGate(server: TestServer, number = 0): Promise<{ call: Call; gateId: string }> {
  const { invitation } = await openStation(server, `1390013900${number}`);
  const { call } = await signedIn(server, `1370013700${number}`);
  const gate = await call('POST', '/v1/gates', { invitation });
  return { call, gateId: String(gate['gateId']) };
}
