import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MASTER_KEY_BYTES } from '@health-code/functions/crypto/key-ring';
import { StartError, systemCode } from './start-error.ts';

const OWNER_ONLY_DIR = 0o700;
const OWNER_ONLY_FILE = 0o600;

export interface DataDir {
  /** Where the embedded database keeps its files. */
  readonly database: string;
  readonly masterKey: Uint8Array;
}

/** Opens the data folder, made with its key on the first start. Throws a StartError when it cannot be used. */
export function openDataDir(path: string): DataDir {
  try {
    mkdirSync(path, { recursive: true, mode: OWNER_ONLY_DIR });
    return { database: join(path, 'database'), masterKey: masterKey(join(path, 'master.key')) };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The data folder ${path} cannot be used (${systemCode(error) ?? 'unknown error'}). Set DATA_DIR to a folder that you may write to.`,
      error,
    );
  }
}

/** The key is written whole or not at all: a half-written key would make every sealed field unreadable. */
function masterKey(file: string): Uint8Array {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(MASTER_KEY_BYTES).toString('hex'), { mode: OWNER_ONLY_FILE, flush: true });
    renameSync(`${file}.new`, file);
  }
  chmodSync(file, OWNER_ONLY_FILE);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  if (key.length !== MASTER_KEY_BYTES) throw new StartError(`The key file ${file} is damaged; restore it from a copy.`);
  return key;
}
