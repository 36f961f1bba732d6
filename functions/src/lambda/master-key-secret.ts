import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

/** Where the master key is, from the environment. */
export const masterKeySecretSchema = z.object({
  MASTER_KEY_SECRET_ARN: z.string().min(1),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.url(),
});
export type MasterKeySecret = z.infer<typeof masterKeySecretSchema>;

const ATTEMPTS = 3;
const OK = 200;
/** From here on the fault is the service's, and may be gone at the next attempt. */
const SERVER_ERROR = 500;

/**
 * Reads the master key, which Secrets Manager generated as text of at least 32 random characters. The request is signed and
 * sent by what the database's client has for its own: a client for this one request would be a fifth of a cold start.
 */
export async function readMasterKey(client: DynamoDBDocumentClient, secret: MasterKeySecret): Promise<Uint8Array> {
  const { statusCode, body } = await getSecretValue(client, secret, ATTEMPTS);
  if (statusCode !== OK) throw new Error(`Secrets Manager answered ${statusCode} for the master key`);
  const { SecretString } = JSON.parse(body);
  if (typeof SecretString !== 'string') throw new Error('the master key secret is empty');
  return Buffer.from(SecretString, 'utf8');
}

interface Answer {
  readonly statusCode: number;
  readonly body: string;
}

async function getSecretValue(client: DynamoDBDocumentClient, secret: MasterKeySecret, attempts: number) {
  const isLast = attempts === 1;
  const answer = await send(client, secret).catch((error: unknown) => {
    if (isLast) throw error;
  });
  if (answer !== undefined && (isLast || answer.statusCode < SERVER_ERROR)) return answer;
  return getSecretValue(client, secret, attempts - 1);
}

async function send({ config }: DynamoDBDocumentClient, secret: MasterKeySecret): Promise<Answer> {
  const signer = await config.signer();
  const signed = await signer.sign(request(secret), { signingService: 'secretsmanager' });
  const { response } = await config.requestHandler.handle(signed as never);
  const body = Buffer.from(await config.streamCollector(response.body)).toString('utf8');
  return { statusCode: response.statusCode, body };
}

function request({ MASTER_KEY_SECRET_ARN, AWS_ENDPOINT_URL_SECRETS_MANAGER }: MasterKeySecret) {
  const { protocol, hostname, port, host } = new URL(AWS_ENDPOINT_URL_SECRETS_MANAGER);
  return {
    method: 'POST',
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    path: '/',
    query: {},
    headers: {
      host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'secretsmanager.GetSecretValue',
    },
    body: JSON.stringify({ SecretId: MASTER_KEY_SECRET_ARN }),
  };
}
