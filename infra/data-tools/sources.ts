import { parseArgs } from 'node:util';
import type { DataSourceStore } from '@health-code/functions/stores/data-source/data-source-store';
import { createDocumentClient, createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import { type DataSource, dataSourceSchema, GRANTABLE_KINDS } from '@health-code/shared/authority/data-source';
import { accessBeside } from '../local/database-access.ts';
import { readRunFile } from '../local/run-file.ts';
import { TABLE_NAMES } from '../local/table-names.ts';
import { createSourceKey, defaultKeyFile } from '../tool-kit/source-keys.ts';
import { dataDir, pathFrom } from '../tool-kit/target.ts';
import { runTool, ToolError } from '../tool-kit/tool-error.ts';

const HELP = `Registers data sources: systems that may bring in facts.

  npm run sources -- add ID --organisation NAME --division CODE --kinds LIST [--divisions LIST] [--key FILE]
  npm run sources -- show ID
  npm run sources -- revoke ID

  --organisation NAME   the name people see under a reason
  --division CODE       the division the organisation belongs to, such as 4101
  --kinds LIST          any of ${GRANTABLE_KINDS.join(',')}
  --divisions LIST      the divisions it may speak for, including all below (default: its own); 00 is the whole country
  --key FILE            where to write its private key (.data/sources/ID.key)

Writes to the database of the local run, or, if AUTHORITY_TABLE is set, to that table on AWS with the credentials in
the environment.
`;

const list = (text: string | undefined) => text?.split(',').map((part) => part.trim());

function openStore(): { store: DataSourceStore; close: () => void } {
  const table = process.env['AUTHORITY_TABLE'];
  const database = accessBeside(readRunFile(dataDir()));
  if (table === undefined && database === undefined) {
    throw new ToolError('no local run found: start one with npm start, or set AUTHORITY_TABLE');
  }
  const client = createDocumentClient(table === undefined && database !== undefined ? database : {});
  const names = { ...TABLE_NAMES, ...(table === undefined ? {} : { authority: table }) };
  return { store: createDynamoStores(client, names).sources, close: () => client.destroy() };
}

async function find(store: DataSourceStore, sourceId: string): Promise<DataSource> {
  const source = await store.find(sourceId);
  if (source === undefined) throw new ToolError(`unknown source ${sourceId}`);
  return source;
}

interface Given {
  readonly organisation?: string | undefined;
  readonly division?: string | undefined;
  readonly kinds?: string | undefined;
  readonly divisions?: string | undefined;
  readonly key?: string | undefined;
}

async function add(store: DataSourceStore, sourceId: string, given: Given): Promise<string> {
  const draft = {
    sourceId,
    organisation: given.organisation,
    division: given.division,
    kinds: list(given.kinds),
    divisions: list(given.divisions) ?? [given.division],
    publicKey: 'A'.repeat(43),
    state: 'active',
    createdAt: Date.now(),
  };
  const checked = dataSourceSchema.safeParse(draft);
  if (!checked.success) {
    const lines = checked.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ToolError(['not a valid data source:', ...lines].join('\n'));
  }
  if ((await store.find(sourceId)) !== undefined) throw new ToolError(`source ${sourceId} already exists`);
  const file = given.key === undefined ? defaultKeyFile(dataDir(), sourceId) : pathFrom(given.key);
  await store.put({ ...checked.data, publicKey: createSourceKey(file) });
  return `${sourceId} may bring ${checked.data.kinds.join(', ')} of ${checked.data.divisions.join(', ')}; its key: ${file}`;
}

async function revoke(store: DataSourceStore, sourceId: string): Promise<string> {
  await store.put({ ...(await find(store, sourceId)), state: 'revoked' });
  return `${sourceId} is revoked: its signature opens nothing any more`;
}

await runTool(async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: {
      organisation: text,
      division: text,
      kinds: text,
      divisions: text,
      key: text,
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  const [command, sourceId] = positionals;
  if (values.help || command === undefined) return HELP;
  if (sourceId === undefined) throw new ToolError(`a source id is required\n\n${HELP}`);
  const { store, close } = openStore();
  try {
    if (command === 'add') return await add(store, sourceId, values);
    if (command === 'show') return JSON.stringify(await find(store, sourceId), null, 2);
    if (command === 'revoke') return await revoke(store, sourceId);
    throw new ToolError(`unknown command ${command}\n\n${HELP}`);
  } finally {
    close();
  }
});
