import {
  GetSecretValueCommand,
  SecretsManagerClient,
  type SecretsManagerClientConfig,
} from '@aws-sdk/client-secrets-manager';

const ATTEMPTS = 3;

/** The text of a secret. Tried three times; throws when it is not to be had, or has none. */
export async function readSecretText(secretId: string, config: SecretsManagerClientConfig = {}): Promise<string> {
  const client = new SecretsManagerClient({ maxAttempts: ATTEMPTS, ...config });
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretId }));
    if (SecretString === undefined) throw new Error('the secret has no text');
    return SecretString;
  } finally {
    client.destroy();
  }
}
