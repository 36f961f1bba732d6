import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { keyIdOf } from '@health-code/shared/code/credential';
import type { Signer } from '@health-code/shared/code/signing';
import { toBase64Url } from '@health-code/shared/text/base64url';
import { toHex } from '@health-code/shared/text/hex';
import { type CodeKeys, codeKeys, type IssuingKey } from '../codes/code-keys.ts';
import { READ_ONCE } from '../config/settings.ts';
import { CODE_KEYS_VARIABLE, type KmsKeys, kmsKeysSchema } from './kms-keys-schema.ts';

/** An Ed25519 public key in DER (RFC 8410) ends with its 32 bytes. */
const PUBLIC_KEY_BYTES = 32;

const ALWAYS = { notBefore: '2020-01-01T00:00:00.000Z', notAfter: '2099-01-01T00:00:00.000Z' };

/** The keys that the environment names. */
export function kmsCodeKeys(environment: NodeJS.ProcessEnv): Promise<CodeKeys> {
  return loadKmsCodeKeys(kmsKeysSchema.parse(JSON.parse(environment[CODE_KEYS_VARIABLE] ?? 'null'), READ_ONCE));
}

/** The keys of personal codes in KMS (`ECC_NIST_EDWARDS25519`): private halves never leave it. */
async function loadKmsCodeKeys(keys: KmsKeys, client = new KMSClient({})): Promise<CodeKeys> {
  const row = async (arn: string, from: string, to: string, specimen: boolean): Promise<IssuingKey> => {
    const { signer, publicKey } = await openKey(client, arn);
    const keyId = toHex(signer.keyId);
    return { signer, row: { keyId, issuer: keys.issuer, publicKey, notBefore: from, notAfter: to, specimen } };
  };
  const [root, specimen, ...issuing] = await Promise.all([
    openKey(client, keys.root),
    row(keys.specimen, ALWAYS.notBefore, ALWAYS.notAfter, true),
    ...keys.issuing.map((key) => row(key.arn, key.notBefore, key.notAfter, false)),
  ]);
  const rootKey = { keyId: toHex(root.signer.keyId), publicKey: root.publicKey };
  return codeKeys({ issuing, specimen, root: { signer: root.signer, key: rootKey } });
}

async function openKey(client: KMSClient, arn: string): Promise<{ signer: Signer; publicKey: string }> {
  const answer = await client.send(new GetPublicKeyCommand({ KeyId: arn }));
  const publicKey = (answer.PublicKey ?? new Uint8Array()).slice(-PUBLIC_KEY_BYTES);
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw new Error('KMS gave no Ed25519 public key');
  return {
    signer: { keyId: keyIdOf(publicKey), sign: (message) => sign(client, arn, message) },
    publicKey: toBase64Url(publicKey),
  };
}

/** RAW: the whole message goes to KMS, because Ed25519 hashes it in its own way; a credential's is below 200 bytes. */
async function sign(client: KMSClient, arn: string, message: Uint8Array): Promise<Uint8Array> {
  const command = new SignCommand({
    KeyId: arn,
    Message: message,
    MessageType: 'RAW',
    SigningAlgorithm: 'ED25519_SHA_512',
  });
  const { Signature } = await client.send(command);
  if (Signature === undefined) throw new Error('KMS gave no signature');
  return Signature;
}
