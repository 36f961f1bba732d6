import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

const MAX_NAME = 40;
const DIGEST_CHARACTERS = 16;

/** What facts call the file that they came from: its name and the beginning of its SHA-256, so that it can be told from another of that name. */
export async function batchName(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return `${basename(file).slice(0, MAX_NAME)} ${hash.digest('hex').slice(0, DIGEST_CHARACTERS)}`;
}
