import type { KeyObject } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createKeyFile, openKeyFile } from '@health-code/functions/codes/key-file';
import { buildDeps } from '@health-code/functions/config/build-deps';
import type { Deps } from '@health-code/functions/config/deps';
import { settingsSchema } from '@health-code/functions/config/settings';
import { masterKeyOf } from '@health-code/functions/crypto/master-key';
import { handlers } from '@health-code/functions/handlers/index';
import { createFunction } from '@health-code/functions/http/create-function';
import { signedHeaders } from '@health-code/functions/http/message-signature';
import { serveContract } from '@health-code/functions/http/serve-contract';
import { createPersonDocumentRenderer } from '@health-code/functions/person-document/create-person-document-renderer';
import { createPosterRenderer } from '@health-code/functions/posters/create-poster-renderer';
import { createPaperCardRenderer } from '@health-code/functions/posters/paper-card';
import { createDocumentClient, createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import type { Stores } from '@health-code/functions/stores/stores';
import { startPlatforms } from '@health-code/functions/testing/platforms';
import { testEvent } from '@health-code/functions/testing/test-event';
import { createTables } from '../local/create-tables.ts';
import { startEmbeddedDatabase } from '../local/embedded-database.ts';

/** An instant of no meaning, which stands still: the same run gives the same items. */
export const NOW = Date.parse('2026-11-21T04:00:00.000Z');
export const ORIGIN = 'https://code.example.org';
const TABLES = { people: 'people', places: 'places', authority: 'authority' } as const;

export interface Signer {
  readonly sourceId: string;
  readonly key: KeyObject;
}

/** How a request is made: by whom, and with which body. */
export interface Request {
  readonly token?: string;
  readonly signer?: Signer;
  readonly body?: object;
  readonly key?: string;
}

/** The API over DynamoDB's API in this process, without a network between them and with a clock that stands still. */
export interface MeasuredApi {
  readonly client: DynamoDBDocumentClient;
  readonly stores: Stores;
  /** For what is done beside the routes. */
  readonly deps: Deps;
  /** Gives the body of the answer. Throws on anything but a success. */
  // biome-ignore lint/suspicious/noExplicitAny: the story reads answers of every shape
  call(method: string, target: string, request?: Request): Promise<any>;
  lastOtp(): string;
  /** Every line of the log so far. */
  readonly logLines: readonly string[];
  /** What WeChat gives to the app of one of its users. */
  weChatCode(): string;
  close(): Promise<void>;
}

type SettingsChanges = Readonly<Record<string, string>>;

export async function startMeasuredApi(changes: SettingsChanges = {}): Promise<MeasuredApi> {
  const database = await startEmbeddedDatabase();
  const client = createDocumentClient(database.access);
  await createTables(client as never, TABLES);
  const stores = createDynamoStores(client, TABLES);
  const logLines: string[] = [];
  const platforms = await startPlatforms(NOW);
  let otp = '';
  const codeKeys = openKeyFile(createKeyFile('41', NOW));
  const deps = buildDeps({
    settings: settingsSchema.parse({
      PUBLIC_ORIGIN: ORIGIN,
      PEOPLE_TABLE: TABLES.people,
      PLACES_TABLE: TABLES.places,
      AUTHORITY_TABLE: TABLES.authority,
      PLACE_REVIEW: 'doubtful',
      ...platforms.settings,
      ...changes,
    }),
    masterKey: masterKeyOf(Buffer.alloc(32, 7)),
    stores,
    otpSender: {
      send: async (_phone, sent) => {
        otp = sent;
      },
    },
    posters: createPosterRenderer,
    paperCards: async () => createPaperCardRenderer(),
    personDocuments: async () => createPersonDocumentRenderer(),
    codeKeys: async () => codeKeys,
    divisionsFile: new URL('../../functions/data/divisions.tsv', import.meta.url),
    writeLog: (line) => logLines.push(line),
    now: () => NOW,
  });
  const handle = createFunction(serveContract(handlers), deps);
  return {
    client,
    stores,
    deps,
    lastOtp: () => otp,
    logLines,
    weChatCode: () => platforms.wechat.login({ openid: 'a-user' }),
    call: async (method, target, request = {}) => {
      const answer = await handle(testEvent(method, target, eventParts(method, target, request)));
      if ((answer.statusCode ?? 500) >= 400) throw new Error(`${method} ${target} answered ${answer.body}`);
      return String(answer.headers?.['content-type']).includes('json') ? JSON.parse(answer.body ?? '') : undefined;
    },
    close: async () => {
      client.destroy();
      await platforms.close();
      await database.close();
    },
  };
}

function eventParts(method: string, target: string, { token, signer, body, key }: Request) {
  const rawBody = body === undefined ? undefined : JSON.stringify(body);
  const parts = { method, origin: ORIGIN, path: target, body: rawBody ?? '' };
  return {
    ...(rawBody === undefined ? {} : { rawBody }),
    ...(token === undefined ? {} : { token }),
    ...(key === undefined ? {} : { key }),
    ...(signer === undefined ? {} : { headers: signedHeaders(parts, signer.sourceId, signer.key, NOW) }),
  };
}
