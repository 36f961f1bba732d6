import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  MASTER_KEY_BYTES,
  type MasterKey,
  readMasterKey,
  writeMasterKey,
} from '@health-code/functions/crypto/master-key';
import { StartError, systemCode } from './start-error.ts';

export const KEY_FILE = 'master.key';
/** What is left of a service that was ended. */
export const CERTIFICATE_FILE = 'sunset-certificate.json';
export const databaseIn = (path: string): string => join(path, 'database');
const OWNER_ONLY_DIR = 0o700;
const OWNER_ONLY_FILE = 0o600;

export interface DataDir {
  /** Where the embedded database keeps its files. */
  readonly database: string;
  readonly masterKey: MasterKey;
}

/** Opens the data folder, made with its key on the first start. Throws a StartError when it cannot be used. */
export function openDataDir(path: string): DataDir {
  const [database, keyFile] = [databaseIn(path), join(path, KEY_FILE)];
  try {
    if (existsSync(join(path, CERTIFICATE_FILE))) throw new StartError(ended(path));
    mkdirSync(path, { recursive: true, mode: OWNER_ONLY_DIR });
    for (const folder of [path, database]) if (existsSync(folder)) tryWriting(folder);
    if (!existsSync(keyFile)) makeKey(keyFile, database);
    return { database, masterKey: readKey(keyFile) };
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(unusable(path, systemCode(error)), error);
  }
}

const ended = (path: string): string =>
  `The service of the data folder ${path} was ended for good; ${CERTIFICATE_FILE} there says when and how. Set DATA_DIR to another folder to begin a new one.`;

/** Permissions do not tell of a disk that is full or mounted read-only, and the database would call that a lock. */
function tryWriting(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`);
  writeFileSync(probe, '', { mode: OWNER_ONLY_FILE });
  rmSync(probe);
}

const READ_ONLY = ['EACCES', 'EPERM', 'EROFS'];

function unusable(path: string, code = 'unknown error'): string {
  const fault = READ_ONLY.includes(code) ? `is read-only for you (${code})` : `cannot be used (${code})`;
  return `The data folder ${path} ${fault}. Set DATA_DIR to a folder that you may write to.`;
}

/**
 * Only where there is no database yet: a new key beside an old database opens nothing in it, and what it seals from then on
 * the lost key would not open, once it is found. Written whole or not at all: half a key would be as bad.
 */
function makeKey(file: string, database: string): void {
  if (existsSync(database) && readdirSync(database).length > 0) throw new StartError(lostKey(file, database));
  writeWhole(file, randomBytes(MASTER_KEY_BYTES).toString('hex'));
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: OWNER_ONLY_FILE, flush: true });
  renameSync(`${file}.new`, file);
}

/** Puts another master key in the place of that of a data folder. Throws what the disk throws. */
export function replaceMasterKey(path: string, master: MasterKey): void {
  writeWhole(join(path, KEY_FILE), writeMasterKey(master));
}

function lostKey(file: string, database: string): string {
  return [
    `The key file ${file} is lost, but there is a database under ${database}.`,
    'Names, numbers and sessions in it are sealed with that key: without it nobody can read them, and nobody can sign in to what they had.',
    'Restore master.key from a copy of the data folder, and start again. Nothing was changed.',
    'If there is no copy: deleting the data folder deletes every person, place and visit in it for good, and the next start begins with nothing.',
  ].join('\n');
}

function readKey(file: string): MasterKey {
  chmodSync(file, OWNER_ONLY_FILE);
  try {
    return readMasterKey(readFileSync(file, 'utf8').trim(), exactHex);
  } catch (error) {
    throw new StartError(`The key file ${file} is damaged; restore it from a copy.`, error);
  }
}

function exactHex(text: string): Uint8Array {
  const key = Buffer.from(text, 'hex');
  if (key.length !== MASTER_KEY_BYTES) throw new RangeError('not a key of 32 bytes');
  return key;
}
