import { generateKeyPairSync } from 'node:crypto';
import { publicKeyText } from '@health-code/functions/crypto/ed25519';
import type { GrantableKind } from '@health-code/shared/source/data-source';
import type { TestServer } from '../../infra/local/test-server.ts';
import { sendSigned } from '../../infra/tool-kit/signed-client.ts';

/** Registers a data source for a division and sends its signed requests. */
export async function sourceOf(
  { deps, origin }: TestServer,
  { sourceId, division, kind }: { sourceId: string; division: string; kind: GrantableKind },
) {
  const { publicKey, privateKey: key } = generateKeyPairSync('ed25519');
  await deps.stores.sources.put({
    sourceId,
    organisation: '某单位',
    division,
    kinds: [kind],
    divisions: [division],
    publicKey: publicKeyText(publicKey),
    state: 'active',
    createdAt: deps.now(),
  });
  return (path: string, body: object) => sendSigned({ origin, sourceId, key }, 'POST', path, body);
}
