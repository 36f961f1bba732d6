import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFile } from '@health-code/functions/codes/key-file';
import { createDocumentClient } from '@health-code/functions/stores/dynamo-stores';
import { ClassicLevel } from 'classic-level';
import { openCodeKeyFile } from '../local/code-key-file.ts';
import { createTables } from '../local/create-tables.ts';
import { CERTIFICATE_FILE, databaseIn, KEY_FILE } from '../local/data-dir.ts';
import { startEmbeddedDatabase } from '../local/embedded-database.ts';
import { readLocalSettings } from '../local/local-settings.ts';
import { StartError } from '../local/start-error.ts';
import { TABLE_NAMES } from '../local/table-names.ts';
import { Items } from '../tool-kit/items.ts';
import { ToolError } from '../tool-kit/tool-error.ts';
import type { EndingService } from './sunset-run.ts';

export interface OpenEnding {
  readonly service: EndingService;
  close(): Promise<void>;
}

const CODE_KEYS_FILE = 'code-keys.json';

/** The data folder of a local run that is stopped. Throws a ToolError while it runs, and where there is none. */
export async function openLocalEnding(dir: string): Promise<OpenEnding> {
  const files = filesIn(dir);
  if (!existsSync(databaseIn(dir))) throw new ToolError(`no data folder of a local run: ${dir}`);
  const { ISSUER: issuer } = readLocalSettings({ ...process.env, DATA_DIR: dir }, dir);
  const keyFile = openCodeKeyFile(dir, issuer, Date.now());
  const database = await startEmbeddedDatabase(databaseIn(dir)).catch(inWords);
  const client = createDocumentClient(database.access);
  await createTables(client as never, TABLE_NAMES);
  const of = (id: keyof typeof TABLE_NAMES) => new Items(client, TABLE_NAMES[id]);
  const codeKeys = openKeyFile(keyFile);
  const service: EndingService = {
    ...{ issuer, files, codeKeys, now: Date.now },
    tables: { people: of('people'), places: of('places'), authority: of('authority') },
    destroyKeys: async () => {
      rmSync(join(dir, KEY_FILE), { force: true });
      return ['master key', ...codeKeys.trustList.map(({ keyId }) => `issuing key ${keyId}`)];
    },
    destroyRoot: async () => destroyLocalRoot(dir),
    forgetDeleted: async () => undefined,
  };
  const close = async () => {
    client.destroy();
    await database.close();
    await compact(dir);
  };
  return { service, close };
}

function inWords(error: unknown): never {
  throw error instanceof StartError ? new ToolError(error.message) : error;
}

/** Can be done again. */
export const destroyLocalRoot = (dir: string): void => rmSync(join(dir, CODE_KEYS_FILE), { force: true });

export const filesIn = (dir: string): EndingService['files'] => ({
  journal: join(dir, 'sunset.json'),
  certificate: join(dir, CERTIFICATE_FILE),
  published: join(dir, 'published-records.json'),
});

/** A log-structured file keeps what was deleted until it is written anew. */
async function compact(dir: string): Promise<void> {
  const level = new ClassicLevel<Buffer, Buffer>(databaseIn(dir), { keyEncoding: 'buffer', valueEncoding: 'buffer' });
  await level.open();
  await level.compactRange(Buffer.alloc(1, 0), Buffer.alloc(64, 255));
  await level.close();
}
