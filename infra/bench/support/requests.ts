import type { Visitor } from './visitor.ts';

/** A request as both the load generator and `fetch` take it. */
export interface BenchRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
}

/** `keep` is what an app asks that holds a good credential; `new` has one signed, which no floor does. */
export function readCodeRequest({ token, personId }: Visitor, credential: 'new' | 'keep'): BenchRequest {
  const path = `/v1/people/${personId}/code?credential=${credential}`;
  return { method: 'GET', path, headers: { authorization: `Bearer ${token}` } };
}

/** Without an idempotency key, so that each one is a new visit unless the person is there already. */
export function checkInRequest({ token, personId, placeCode }: Omit<Visitor, 'nextPlaceCode'>): BenchRequest {
  const location = { latitude: 39.9146, longitude: 116.4065, accuracyMetres: 12 };
  const visit = { placeCode, personIds: [personId], entry: { method: 'self', scene: 'camera', location } };
  return {
    method: 'POST',
    path: '/v1/visits',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(visit),
  };
}

/** Sends it once and throws on anything but a success. */
export async function sendOnce(origin: string, { path, ...init }: BenchRequest): Promise<void> {
  const answer = await fetch(origin + path, init);
  if (!answer.ok) throw new Error(`${init.method} ${path} answered ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}
