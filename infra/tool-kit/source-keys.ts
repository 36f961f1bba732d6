import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publicKeyText } from '@health-code/functions/crypto/ed25519';
import { ToolError } from './tool-error.ts';

/** Where the private key of a source is kept unless told. */
export function defaultKeyFile(dataDir: string, sourceId: string): string {
  return join(dataDir, 'sources', `${sourceId}.key`);
}

/** Makes a key pair, keeps the private half for its owner alone, and gives the public half. Throws a ToolError over an existing file. */
export function createSourceKey(file: string): string {
  if (existsSync(file)) throw new ToolError(`${file} already exists; choose another with --key`);
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  return publicKeyText(publicKey);
}

/** Reads a private key in PEM. Throws a ToolError when there is none. */
export function readSourceKey(file: string): KeyObject {
  if (!existsSync(file)) throw new ToolError(`key ${file} not found; create one with: npm run sources -- add`);
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    throw new ToolError(`${file} contains no private key in PEM format`);
  }
}
