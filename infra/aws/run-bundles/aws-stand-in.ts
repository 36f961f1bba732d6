import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { KmsKeys } from '@health-code/functions/lambda/kms-keys-schema';

export interface AwsStandIn {
  readonly endpoint: string;
  /** The keys that its KMS has. */
  readonly codeKeys: KmsKeys;
  /** What its Secrets Manager and KMS were told to destroy, in order. */
  destroyed(): readonly string[];
  /** The form of the last `Publish` to SNS. */
  lastPublished(): URLSearchParams;
  close(): void;
}

const DESTROYS = new Set(['secretsmanager.DeleteSecret', 'TrentService.ScheduleKeyDeletion']);
const PUBLISHED =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult/></PublishResponse>';

/** Secrets Manager with its one secret, KMS with three signing keys, and SNS that delivers to the test. */
export async function startAwsStandIn(): Promise<AwsStandIn> {
  const kms = createKms();
  const destroyed: string[] = [];
  let published = new URLSearchParams();
  const answer = async (request: IncomingMessage): Promise<string> => {
    const body = await text(request);
    const { SecretId, KeyId } = body.startsWith('{') ? JSON.parse(body) : {};
    if (DESTROYS.has(String(request.headers['x-amz-target']))) {
      destroyed.push(SecretId ?? KeyId);
      return '{}';
    }
    if (request.headers['x-amz-target'] === 'secretsmanager.GetSecretValue') {
      return JSON.stringify({ SecretString: 'k'.repeat(64) });
    }
    if (request.headers['x-amz-target']?.toString().startsWith('TrentService.')) {
      return kms.answer(request.headers['x-amz-target'].toString(), JSON.parse(body));
    }
    published = new URLSearchParams(body);
    return PUBLISHED;
  };
  const server = createServer(async (request, response) => response.end(await answer(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    codeKeys: kms.keys,
    destroyed: () => destroyed,
    lastPublished: () => published,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** GetPublicKey, Sign and GenerateMac of KMS, with real keys. */
function createKms() {
  const names = ['root', 'specimen', 'issuing'] as const;
  const pairs = new Map(
    names.map((name) => [`arn:aws:kms:local:000000000000:key/${name}`, generateKeyPairSync('ed25519')]),
  );
  const [root, specimen, issuing] = [...pairs.keys()] as [string, string, string];
  const term = { notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2099-01-01T00:00:00.000Z' };
  const keys: KmsKeys = { issuer: '11', root, specimen, issuing: [{ arn: issuing, ...term }] };
  const answer = (target: string, { KeyId, Message }: { KeyId: string; Message?: string }): string => {
    if (target === 'TrentService.GenerateMac') {
      const Mac = createHmac('sha256', 'never leaves')
        .update(Buffer.from(Message ?? '', 'base64'))
        .digest('base64');
      return JSON.stringify({ KeyId, Mac, MacAlgorithm: 'HMAC_SHA_256' });
    }
    const pair = pairs.get(KeyId);
    if (pair === undefined) throw new Error('no such key');
    if (target === 'TrentService.GetPublicKey') {
      const PublicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
      return JSON.stringify({ KeyId, PublicKey });
    }
    const Signature = sign(null, Buffer.from(Message ?? '', 'base64'), pair.privateKey).toString('base64');
    return JSON.stringify({ KeyId, Signature });
  };
  return { keys, answer };
}
