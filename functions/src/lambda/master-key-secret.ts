import {
  GetSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager';

const ATTEMPTS = 3;

/**
 * Reads the master key, which Secrets Manager generated as text of at least 32 random characters. Tried three times; throws
 * when it is not to be had. Loaded by functions that may read it, and by no others.
 */
export async function readMasterKey(secretId: string, config: SecretsManagerClientConfig = {}): Promise<Uint8Array> {
  const client = new SecretsManagerClient({ maxAttempts: ATTEMPTS, ...config });
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (SecretString === undefined) throw new Error('the master key secret is empty');
    return Buffer.from(SecretString, 'utf8');
  } finally {
    client.destroy();
  }
}
