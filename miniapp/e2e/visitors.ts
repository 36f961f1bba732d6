import type { TestServer } from '../../infra/local/test-server.ts';
import { AT_THE_DOOR } from './browser.ts';
import { signedIn } from './staff.ts';

/** Somebody with a green code who checks in by the API, where a suite is about somebody else's page. */
export interface Visitor {
  /** Answers with the verdict on where they were. */
  checkIn(arrival: { placeCode: string; scene: 'camera' | 'link'; atTheDoor?: boolean }): Promise<string>;
}

interface VisitorSpec {
  readonly name: string;
  readonly number: string;
  readonly phone: string;
}

const CLEAN = { temperatureCelsius: 36.5, symptoms: [], contactWithCase: false, divisionsStayed: [] };
const HOME = { division: '410105001', address: '花园路 1 号' };

export async function visitor(server: TestServer, { name, number, phone }: VisitorSpec): Promise<Visitor> {
  const { call } = await signedIn(server, phone);
  const document = { type: 'resident-id', number };
  const { personId } = await call('POST', '/v1/people', { name, document, phone, residence: HOME });
  await call('POST', `/v1/people/${personId}/declarations`, CLEAN);
  return {
    async checkIn({ placeCode, scene, atTheDoor = false }) {
      const { accuracy, ...point } = AT_THE_DOOR;
      const location = { ...point, accuracyMetres: accuracy };
      const entry = { method: 'self', scene, ...(atTheDoor ? { location } : {}) };
      const answer = await call('POST', '/v1/visits', { placeCode, personIds: [personId], entry });
      const [result] = answer['results'] as { locationVerdict: string }[];
      return result?.locationVerdict ?? 'none';
    },
  };
}
