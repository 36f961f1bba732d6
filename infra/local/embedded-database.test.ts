import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createDocumentClient } from '@health-code/functions/stores/dynamo-stores';
import { afterAll, describe, expect, it } from 'vitest';
import { startEmbeddedDatabase } from './embedded-database.ts';

const { access, close } = await startEmbeddedDatabase();
const other = await startEmbeddedDatabase();
afterAll(async () => {
  await Promise.all([close(), other.close()]);
});

async function listTables(credentials: { accessKeyId: string; secretAccessKey: string } | undefined) {
  const client = createDocumentClient({ ...access, ...(credentials && { credentials }), maxAttempts: 1 });
  try {
    return (await client.send(new ListTablesCommand({}) as never)) as unknown;
  } finally {
    client.destroy();
  }
}

const authorization = (accessKeyId = '') =>
  `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20261121/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;
const ask = (headers: Record<string, string>, method = 'POST') =>
  fetch(access.endpoint, {
    method,
    headers: {
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      'content-type': 'application/x-amz-json-1.0',
      ...headers,
    },
    ...(method === 'POST' ? { body: '{}' } : {}),
  });

describe('the embedded database', () => {
  it('answers who has the credentials of this run', async () => {
    expect(await listTables(access.credentials)).toMatchObject({ TableNames: [] });
  });

  it.each([
    ['a plain client', { accessKeyId: 'local', secretAccessKey: 'local' }],
    ['the credentials of another run', other.access.credentials],
  ])('refuses %s', async (_, credentials) => {
    await expect(listTables(credentials)).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  it.each([
    ['POST', {}],
    ['POST', { authorization: authorization() }],
    ['POST', { origin: 'http://127.0.0.1:8787', authorization: authorization(access.credentials?.accessKeyId) }],
    ['OPTIONS', { origin: 'https://example.org', 'access-control-request-method': 'POST' }],
    ['GET', {}],
  ])('refuses a page, with a word to no origin: %s %j', async (method, headers) => {
    const answer = await ask(headers, method);
    expect(answer.status).toBe(403);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(await answer.text()).toBe('');
  });
});
