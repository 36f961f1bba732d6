import type { TestServer } from '../../infra/local/test-server.ts';
import { enrolByApi, type Person } from './api-steps.ts';
import { AT_THE_DOOR } from './browser.ts';

/** Somebody with a green code who checks in by the API, where a suite is about somebody else's page. */
export interface Visitor {
  /** Answers with the verdict on where they were. */
  checkIn(arrival: { placeCode: string; scene: 'camera' | 'link'; atTheDoor?: boolean }): Promise<string>;
}

export async function visitor(server: TestServer, person: Person): Promise<Visitor> {
  const { call, personId } = await enrolByApi(server, person);
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
