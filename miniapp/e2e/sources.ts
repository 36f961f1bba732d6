import { generateKeyPairSync } from 'node:crypto';
import { publicKeyText } from '@health-code/functions/crypto/ed25519';
import type { GrantableKind } from '@health-code/shared/authority/data-source';
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

/** A card of Zhengzhou that leads to somebody, as its issuer brings it. Each person's is another. */
export async function bringCard(server: TestServer, documentNumber: string, number = 'A12345678'): Promise<void> {
  const sourceId = `cards-${documentNumber.slice(-4).toLowerCase()}`;
  const send = await sourceOf(server, { sourceId, division: '4101', kind: 'city-card' });
  const person = { type: 'resident-id', number: documentNumber };
  const until = '2035-01-01T00:00:00.000Z';
  const row = { id: 'c1', city: '4101', number, state: 'active', person, until };
  await send('/v1/city-cards', { rows: [row] });
}
