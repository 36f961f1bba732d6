import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { DataSource } from '@health-code/shared/authority/data-source';
import { publicKeyText } from '../crypto/ed25519.ts';
import { signedHeaders } from '../http/message-signature.ts';
import type { TestAnswer, TestApi } from './test-api.ts';

export interface TestSource {
  readonly source: DataSource;
  readonly key: KeyObject;
  /** Sends a signed request. */
  send(method: string, path: string, body?: unknown): Promise<TestAnswer>;
  /** Brings rows and gives their results; fails when the call as a whole does. */
  bring(
    ...rows: unknown[]
  ): Promise<{ id: string | null; outcome: string; errors: { pointer: string; code: string }[] }[]>;
}

/** A registered data source with a key of its own: a laboratory of Zhengzhou that may bring tests, unless told. */
export async function testSource(api: TestApi, overrides: Partial<DataSource> = {}): Promise<TestSource> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const source: DataSource = {
    sourceId: 'zhengzhou-lab',
    organisation: '郑州检验所',
    division: '4101',
    kinds: ['test'],
    divisions: ['4101'],
    publicKey: publicKeyText(publicKey),
    state: 'active',
    createdAt: api.deps.now(),
    ...overrides,
  };
  await api.deps.stores.sources.put(source);
  const send: TestSource['send'] = (method, path, body) => {
    const origin = api.deps.settings.PUBLIC_ORIGIN;
    const parts = { method, origin, path, body: body === undefined ? '' : JSON.stringify(body) };
    const headers = signedHeaders(parts, source.sourceId, privateKey, api.deps.now());
    return api.call(method, path, { ...(body === undefined ? {} : { rawBody: parts.body }), headers });
  };
  return {
    source,
    key: privateKey,
    send,
    bring: async (...rows) => {
      const answer = await send('POST', '/v1/facts', { rows });
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body.code}`);
      return answer.body.results;
    },
  };
}
