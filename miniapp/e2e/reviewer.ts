import type { TestServer } from '../../infra/local/test-server.ts';
import { sourceOf } from './sources.ts';

type Decision = { readonly decision: 'accept' } | { readonly decision: 'refuse'; readonly note: string };

/** The township that reviews the new places of a county, by its signed requests. */
export async function reviewer(server: TestServer, county: string) {
  const send = await sourceOf(server, { sourceId: 'township', division: county, kind: 'place-review' });
  return (placeId: string, decision: Decision) => send(`/v1/place-reviews/${county}/${placeId}`, decision);
}
