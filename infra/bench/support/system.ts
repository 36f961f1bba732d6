import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createKeyFile, openKeyFile } from '@health-code/functions/codes/key-file';
import { buildDeps } from '@health-code/functions/config/build-deps';
import type { Deps } from '@health-code/functions/config/deps';
import { onlyRuleSet } from '@health-code/functions/config/rule-sets';
import { settingsSchema } from '@health-code/functions/config/settings';
import { masterKeyOf } from '@health-code/functions/crypto/master-key';
import { handlers } from '@health-code/functions/handlers/index';
import { createFunction } from '@health-code/functions/http/create-function';
import type { HttpFunction } from '@health-code/functions/http/http-types';
import { serveContract } from '@health-code/functions/http/serve-contract';
import { createDocumentClient, createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import { cn202220m } from '@health-code/shared/rules/sets/cn-2022-20m';
import { createTables } from '../../local/create-tables.ts';
import { startEmbeddedDatabase } from '../../local/embedded-database.ts';
import { serveByFunction } from '../../local/http-adapter.ts';

export const TABLES = { people: 'people', places: 'places', authority: 'authority' } as const;
const DIVISIONS_FILE = new URL('../../../functions/data/divisions.tsv', import.meta.url);
/** What begins with this goes to the floor, everything else to the API: one server, one adapter, one client for both. */
export const FLOOR_PREFIX = '/floor';

export interface BenchSystem {
  readonly origin: string;
  readonly client: DynamoDBDocumentClient;
  readonly deps: Deps;
  /** The last one-time password that was sent. */
  lastOtp(): string;
  /** Serves `/floor` by this from now on. */
  setFloor(floor: HttpFunction): void;
  close(): Promise<void>;
}

/** The API and its database in memory, in this process, by a clock of its own where there has to be one. */
export async function startBenchSystem(now: () => number = Date.now): Promise<BenchSystem> {
  const database = await startEmbeddedDatabase();
  const client = createDocumentClient(database.access);
  await createTables(client as never, TABLES);
  let otp = '';
  let floor: HttpFunction | undefined;
  const deps = createDeps(client, now, (sent) => {
    otp = sent;
  });
  const api = createFunction(serveContract(handlers), deps);
  const server = createServer((request, response) => {
    const isFloor = request.url?.startsWith(FLOOR_PREFIX) === true;
    void serveByFunction(isFloor && floor !== undefined ? floor : api, request, response);
  });
  return {
    origin: await listen(server),
    client,
    deps,
    lastOtp: () => otp,
    setFloor: (handle) => {
      floor = handle;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      client.destroy();
      await database.close();
    },
  };
}

function createDeps(client: DynamoDBDocumentClient, now: () => number, sendOtp: (otp: string) => void): Deps {
  const codeKeys = openKeyFile(createKeyFile('41', now()));
  return buildDeps({
    settings: settingsSchema.parse({
      PUBLIC_ORIGIN: 'https://code.example.org',
      PEOPLE_TABLE: TABLES.people,
      PLACES_TABLE: TABLES.places,
      AUTHORITY_TABLE: TABLES.authority,
      PLACE_REVIEW: 'none',
      OTP_PER_ADDRESS: '100000',
      OTP_PER_MINUTE: '30000',
      ANONYMOUS_PER_MINUTE: '10000000',
    }),
    ruleSets: onlyRuleSet(cn202220m),
    masterKey: masterKeyOf(randomBytes(32)),
    stores: createDynamoStores(client, TABLES),
    otpSender: { send: async (_phone, otp) => sendOtp(otp) },
    posters: () => Promise.reject(new Error('no benchmark draws posters yet')),
    paperCards: () => Promise.reject(new Error('no benchmark draws cards')),
    personDocuments: () => Promise.reject(new Error('no benchmark draws documents')),
    codeKeys: async () => codeKeys,
    divisionsFile: DIVISIONS_FILE,
    // Lambda writes its log to a pipe; what that costs is not ours, building the line is.
    writeLog: () => undefined,
    now,
  });
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
