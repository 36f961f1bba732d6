import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Reads the master key, which Secrets Manager generated as text of at least 32 random characters. */
export async function readMasterKey(secretArn: string): Promise<Uint8Array> {
  const { SecretString } = await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: secretArn }));
  if (SecretString === undefined) throw new Error('the master key secret is empty');
  return Buffer.from(SecretString, 'utf8');
}
