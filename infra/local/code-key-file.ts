import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyFile, type KeyFile, keyFileSchema } from '@health-code/functions/codes/key-file';
import { StartError } from './start-error.ts';

const OWNER_ONLY_FILE = 0o600;
const nameIn = (dataDir: string): string => join(dataDir, 'code-keys.json');

/** The keys of personal codes of a local run, made on the first start. Throws a StartError over a damaged file. */
export function openCodeKeyFile(dataDir: string, issuer: string, now: number): KeyFile {
  const name = nameIn(dataDir);
  if (!existsSync(name)) writeCodeKeyFile(dataDir, createKeyFile(issuer, now));
  const parsed = keyFileSchema.safeParse(parseJson(readFileSync(name, 'utf8')));
  if (!parsed.success) throw new StartError(`The key file ${name} is damaged; restore it from a copy.`);
  return parsed.data;
}

/** Written whole or not at all, for its owner alone. */
export function writeCodeKeyFile(dataDir: string, file: KeyFile): void {
  const name = nameIn(dataDir);
  writeFileSync(`${name}.new`, JSON.stringify(file, null, 2), { mode: OWNER_ONLY_FILE, flush: true });
  renameSync(`${name}.new`, name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
