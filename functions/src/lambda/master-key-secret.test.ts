import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { bindMasterKey, masterKeyOf } from '../crypto/master-key.ts';
import { loadMasterKey } from './master-key-secret.ts';

const ARN = 'arn:aws:secretsmanager:eu-north-1:000000000000:secret:master-key';
const CREDENTIALS = { accessKeyId: 'AKID', secretAccessKey: 'SECRET', sessionToken: 'SESSION' };
const BINDING_ARN = 'arn:aws:kms:eu-north-1:000000000000:key/binding';
const TEXT = 'k'.repeat(64);
const SECRET = JSON.stringify({ SecretString: TEXT });
const MAC = Buffer.alloc(32, 5);

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Reads the key from a Secrets Manager that gives these answers in turn, and a KMS that gives its code; no status means to hang up. */
async function read(...answers: readonly (readonly [status?: number, body?: string])[]) {
  const received: Received[] = [];
  const kms: string[] = [];
  server = createServer(async (request, response) => {
    if (String(request.headers['x-amz-target']).startsWith('TrentService.')) {
      kms.push(await text(request));
      return void response.end(JSON.stringify({ Mac: MAC.toString('base64') }));
    }
    const [status, body] = answers[received.push({ headers: request.headers, body: await text(request) }) - 1] ?? [];
    if (status === undefined) request.socket.destroy();
    else response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sources = { secretId: ARN, bindingKeyId: BINDING_ARN };
  const key = loadMasterKey(sources, { region: 'eu-north-1', credentials: CREDENTIALS, endpoint });
  return { outcome: await key.catch((error: Error) => error.message), received, kms };
}

/** AWS Signature Version 4 once more, as Amazon describes it and not as the SDK does it. */
function signature({ headers, body }: Received): string {
  const date = String(headers['x-amz-date']);
  const scope = [date.slice(0, 8), 'eu-north-1', 'secretsmanager', 'aws4_request'];
  const names = /SignedHeaders=([^,]+)/.exec(String(headers.authorization))?.[1]?.split(';') ?? [];
  const lines = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = ['POST', '/', '', lines, names.join(';'), sha256(body)].join('\n');
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical)].join('\n');
  const hmac = (key: string | Buffer, part: string) => createHmac('sha256', key).update(part).digest();
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${CREDENTIALS.secretAccessKey}`);
  return hmac(key, text).toString('hex');
}
const sha256 = (value: string) => createHash('sha256').update(value).digest('hex');

describe('the master key', () => {
  const bound = bindMasterKey(masterKeyOf(Buffer.from(TEXT)), MAC);

  it('is the text of the secret, bound to the code that KMS makes of a fixed text', async () => {
    const { outcome, received, kms } = await read([200, SECRET]);
    expect(outcome).toEqual(bound);
    expect([received.length, kms.length]).toEqual([1, 1]);
    expect(JSON.parse(kms[0] ?? '')).toEqual({
      KeyId: BINDING_ARN,
      Message: Buffer.from('health-code/v1/master-key').toString('base64'),
      MacAlgorithm: 'HMAC_SHA_256',
    });
  });

  it('is not had from the secret alone', async () => {
    const { outcome } = await read([200, SECRET]);
    expect(outcome).not.toEqual(masterKeyOf(Buffer.from(TEXT)));
  });

  it('is asked for as Secrets Manager wants to be asked, with a signature for it', async () => {
    const [request] = (await read([200, SECRET])).received as [Received];
    expect(JSON.parse(request.body)).toEqual({ SecretId: ARN });
    expect(request.headers).toMatchObject({
      'x-amz-target': 'secretsmanager.GetSecretValue',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-security-token': 'SESSION',
      authorization: expect.stringMatching(/Credential=AKID\/\d{8}\/eu-north-1\/secretsmanager\/aws4_request, /),
    });
    expect(request.headers.authorization).toContain(`Signature=${signature(request)}`);
  });

  it.each([
    ['hangs up', []],
    ['is out of order', [503, '']],
  ] as const)('is asked for again when the service %s', async (_name, failure) => {
    const { outcome, received } = await read(failure, failure, [200, SECRET]);
    expect([outcome, received.length]).toEqual([bound, 3]);
  });

  it.each([
    ['stays out of order', [[503], [503], [503], [200, SECRET]], 3, 'UnknownError'],
    [
      'refuses',
      [
        [400, '{"__type":"AccessDeniedException","message":"not allowed"}'],
        [200, SECRET],
      ],
      1,
      'not allowed',
    ],
    ['has no text', [[200, '{"SecretBinary":"AA=="}']], 1, 'the secret has no text'],
  ] as const)('is not had when the service %s', async (_name, answers, calls, message) => {
    const { outcome, received } = await read(...answers);
    expect(received).toHaveLength(calls);
    expect(outcome).toMatch(message);
  });
});
