import { generateKeyPairSync } from 'node:crypto';
import { publicKeyText } from '@health-code/functions/crypto/ed25519';
import type { TestServer } from '../../infra/local/test-server.ts';
import { sendSigned } from '../../infra/tool-kit/signed-client.ts';

type Decision = { readonly decision: 'accept' } | { readonly decision: 'refuse'; readonly note: string };

/** The township that reviews the new places of a county, by its signed requests. */
export async function reviewer({ deps, origin }: TestServer, county: string) {
  const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
  const sourceId = 'township';
  await deps.stores.sources.put({
    sourceId,
    organisation: '某街道办事处',
    division: county,
    kinds: ['place-review'],
    divisions: [county],
    publicKey: publicKeyText(publicKey),
    state: 'active',
    createdAt: deps.now(),
  });
  return (placeId: string, decision: Decision) =>
    sendSigned({ origin, sourceId, key }, 'POST', `/v1/place-reviews/${county}/${placeId}`, decision);
}
