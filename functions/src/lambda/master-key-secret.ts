import { GenerateMacCommand, KMSClient, type KMSClientConfig } from '@aws-sdk/client-kms';
import type { SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager';
import { bindMasterKey, type MasterKey, readMasterKey } from '../crypto/master-key.ts';
import { readSecretText } from './secret-text.ts';

const ATTEMPTS = 3;
/** What the key in KMS authenticates: for another use of it there would be another text. */
const BINDING = Buffer.from('health-code/v1/master-key');

export interface MasterKeySources {
  readonly secretId: string;
  /** An HMAC key in KMS. */
  readonly bindingKeyId: string;
}

/**
 * Reads the master key: the secret, bound to a key that never leaves KMS, so that neither a copy of the secret nor the right to
 * use the key opens anything alone. Both are asked at once, and tried three times; throws when one is not to be had. Loaded by
 * functions that may read it, and by no others.
 */
export async function loadMasterKey(
  { secretId, bindingKeyId }: MasterKeySources,
  config: SecretsManagerClientConfig & KMSClientConfig = {},
): Promise<MasterKey> {
  const [secret, code] = await Promise.all([readSecretText(secretId, config), bindingCode(bindingKeyId, config)]);
  return bindMasterKey(
    readMasterKey(secret, (text) => Buffer.from(text, 'utf8')),
    code,
  );
}

async function bindingCode(keyId: string, config: KMSClientConfig): Promise<Uint8Array> {
  const client = new KMSClient({ maxAttempts: ATTEMPTS, ...config });
  try {
    const command = new GenerateMacCommand({ KeyId: keyId, Message: BINDING, MacAlgorithm: 'HMAC_SHA_256' });
    const { Mac } = await client.send(command);
    if (Mac === undefined) throw new Error('KMS gave no code for the master key');
    return Mac;
  } finally {
    client.destroy();
  }
}
