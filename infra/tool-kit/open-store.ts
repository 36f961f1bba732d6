import { openKeyFile } from '@health-code/functions/codes/key-file';
import { buildDeps } from '@health-code/functions/config/build-deps';
import type { Deps } from '@health-code/functions/config/deps';
import { settingsSchema } from '@health-code/functions/config/settings';
import { awsDeps, readSettings } from '@health-code/functions/lambda/aws-deps';
import { createDocumentClient, createDynamoStores, type TableNames } from '@health-code/functions/stores/dynamo-stores';
import type { TableDefinition } from '@health-code/functions/stores/table-definitions';
import { openCodeKeyFile } from '../local/code-key-file.ts';
import { openDataDir } from '../local/data-dir.ts';
import { accessBeside } from '../local/database-access.ts';
import { readLocalSettings } from '../local/local-settings.ts';
import { readRunFile } from '../local/run-file.ts';
import { TABLE_NAMES } from '../local/table-names.ts';
import { Items } from './items.ts';
import { dataDir } from './target.ts';
import { ToolError } from './tool-error.ts';

const DIVISIONS_FILE = new URL('../../functions/data/divisions.tsv', import.meta.url);

export type StoreTables = Readonly<Record<TableDefinition['id'], Items>>;

export interface OpenStore {
  readonly deps: Deps;
  readonly tables: StoreTables;
  close(): void;
}

/** The database of the local run, or the tables on AWS. Throws a ToolError when there is neither. */
export async function openStore(): Promise<OpenStore> {
  return process.env['PEOPLE_TABLE'] === undefined ? openLocal() : openAws();
}

type Client = ReturnType<typeof createDocumentClient>;

function opened(client: Client, names: TableNames, deps: Deps): OpenStore {
  const of = (id: keyof TableNames) => new Items(client, names[id]);
  const tables = { people: of('people'), places: of('places'), authority: of('authority') };
  return { deps, tables, close: () => client.destroy() };
}

async function openAws(): Promise<OpenStore> {
  const settings = readSettings(process.env);
  const { PEOPLE_TABLE: people, PLACES_TABLE: places, AUTHORITY_TABLE: authority } = settings;
  const deps = await awsDeps(settings, process.env, DIVISIONS_FILE);
  return opened(createDocumentClient({}), { people, places, authority }, deps);
}

async function openLocal(): Promise<OpenStore> {
  const access = accessBeside(readRunFile(dataDir()));
  if (access === undefined) throw new ToolError('no local run found: start one with npm start, or set PEOPLE_TABLE');
  const settings = readLocalSettings({ ...process.env, DATA_DIR: dataDir() }, dataDir());
  const client = createDocumentClient(access);
  const codeKeys = openKeyFile(openCodeKeyFile(dataDir(), settings.ISSUER, Date.now()));
  const deps = buildDeps({
    settings: settingsSchema.parse({
      PUBLIC_ORIGIN: 'http://127.0.0.1',
      PEOPLE_TABLE: TABLE_NAMES.people,
      PLACES_TABLE: TABLE_NAMES.places,
      AUTHORITY_TABLE: TABLE_NAMES.authority,
      REGION: settings.ISSUER,
      RULE_SET: settings.RULE_SET,
    }),
    masterKey: openDataDir(dataDir()).masterKey,
    stores: createDynamoStores(client, TABLE_NAMES),
    codeKeys: async () => codeKeys,
    ...NOT_USED,
  });
  return opened(client, TABLE_NAMES, deps);
}

/** A tool of the database sends nothing and draws nothing. */
const NOT_USED = {
  otpSender: { send: () => Promise.reject(new Error('a tool sends nothing')) },
  posters: () => Promise.reject(new Error('a tool draws nothing')),
  paperCards: () => Promise.reject(new Error('a tool draws nothing')),
  personDocuments: () => Promise.reject(new Error('a tool draws nothing')),
  divisionsFile: DIVISIONS_FILE,
  writeLog: () => undefined,
};
