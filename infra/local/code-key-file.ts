import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeKeys } from '@health-code/functions/codes/code-keys';
import {
  createKeyFile,
  type KeyFile,
  keyFileSchema,
  openKeyFile,
  renewKeyFile,
} from '@health-code/functions/codes/key-file';
import { MS_PER_HOUR } from '@health-code/shared/time/units';
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

const CHECK_MS = MS_PER_HOUR;

/**
 * The keys of a local run for as long as it runs: before the last of them ends the next one is added, so that codes go on
 * for years. A disk that cannot be written now is tried again.
 */
export function keepCodeKeys(dataDir: string, issuer: string, now: () => number): () => Promise<CodeKeys> {
  let keys = openKeyFile(renewed(dataDir, issuer, now()));
  let checked = now();
  return async () => {
    if (now() < checked + CHECK_MS) return keys;
    checked = now();
    // A file that is lost or damaged now is nothing to start over for: what is known goes on.
    if (!existsSync(nameIn(dataDir))) return keys;
    try {
      keys = openKeyFile(renewed(dataDir, issuer, now()));
    } catch {}
    return keys;
  };
}

function renewed(dataDir: string, issuer: string, now: number): KeyFile {
  const file = openCodeKeyFile(dataDir, issuer, now);
  const next = renewKeyFile(file, now);
  if (next !== file) writeCodeKeyFile(dataDir, next);
  return next;
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
