import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { buildDeps, type Environment } from '@health-code/functions/config/build-deps';
import type { Deps } from '@health-code/functions/config/deps';
import { settingsSchema } from '@health-code/functions/config/settings';
import { handlers } from '@health-code/functions/handlers/index';
import { createFunction } from '@health-code/functions/http/create-function';
import type { HttpFunction } from '@health-code/functions/http/http-types';
import { serveContract } from '@health-code/functions/http/serve-contract';
import { createPersonDocumentRenderer } from '@health-code/functions/person-document/create-person-document-renderer';
import { createPosterRenderer } from '@health-code/functions/posters/create-poster-renderer';
import { createPaperCardRenderer } from '@health-code/functions/posters/paper-card';
import type { OtpSender } from '@health-code/functions/sign-in/otp-sender';
import { createDocumentClient, createDynamoStores } from '@health-code/functions/stores/dynamo-stores';
import { keepCodeKeys } from './code-key-file.ts';
import { createTables } from './create-tables.ts';
import { openDataDir } from './data-dir.ts';
import { accessTo } from './database-access.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { keepGateBundle } from './gate-bundle-file.ts';
import { serveByFunction } from './http-adapter.ts';
import type { LocalSettings } from './local-settings.ts';
import { proofingOf } from './proofing-of.ts';
import { reachableHost } from './reachable-host.ts';
import { writeRunFile } from './run-file.ts';
import { StartError, systemCode } from './start-error.ts';
import { keepSwept } from './sweep-expired.ts';
import { TABLE_NAMES } from './table-names.ts';
import { createWaitingServer } from './waiting-server.ts';
import { openWebApp } from './web-app.ts';

const WEB_APP_DIR = fileURLToPath(new URL('../../miniapp/dist/h5/', import.meta.url));
const DIVISIONS_FILE = new URL('../../functions/data/divisions.tsv', import.meta.url);
/** A poster's link also where it lost its shape on the way. */
const API_PATH = /^(?:\/v1|\/+p)(?:\/|$|\?)/i;

export interface LocalOptions {
  readonly settings: LocalSettings;
  readonly otpSender: OtpSender;
  /** Calls phones, in place of a service that the settings name. */
  readonly otpCaller?: OtpSender;
  readonly writeLog: (line: string) => void;
  /** The disk did not take a write of the embedded database, which from now on only reads. */
  readonly onFailedWrite?: (error: unknown) => void;
}

export interface LocalRun {
  readonly origin: string;
  readonly deps: Deps;
  /** Answers what is under way, then closes the server and the database. */
  close(): Promise<void>;
}

/** Starts everything in this process: the database, the same handlers as on AWS, and the web app, on one port. */
export async function startLocal(options: LocalOptions): Promise<LocalRun> {
  const { settings } = options;
  const dataDir = openDataDir(settings.DATA_DIR);
  const { server, answerWith } = createWaitingServer();
  const origin = await listen(server, settings);
  const database =
    settings.DYNAMODB_ENDPOINT === undefined
      ? await startEmbeddedDatabase(dataDir.database, options.onFailedWrite)
      : undefined;
  const access = database?.access ?? accessTo(settings.DYNAMODB_ENDPOINT as string);
  const client = createDocumentClient(access);
  await createTables(client as never, TABLE_NAMES).catch((error: unknown) => {
    throw new StartError(
      `The database at ${access.endpoint} does not answer (${systemCode(error) ?? 'unknown error'}).`,
      error,
    );
  });
  // Another DynamoDB sweeps by itself.
  const stopSweeping = database === undefined ? undefined : await keepSwept(client, TABLE_NAMES);
  const parts = {
    codeKeys: keepCodeKeys(settings.DATA_DIR, settings.ISSUER, Date.now),
    masterKey: dataDir.masterKey,
    stores: createDynamoStores(client, TABLE_NAMES),
  };
  const proofing = await proofingOf(settings);
  const deps = localDeps({ ...options, settings: { ...settings, ...proofing.settings } }, parts, origin);
  // A key that cannot be read is known now, and not when the first person signs in.
  await deps.signInProviders().catch(refuseToStart);
  answerWith(router(createFunction(serveContract(handlers), deps)));
  const stopBundle = keepGateBundle(settings.DATA_DIR, deps);
  const removeRunFile = writeRunFile(settings.DATA_DIR, { origin, database: access });
  return {
    origin,
    deps,
    close: async () => {
      removeRunFile();
      stopBundle();
      stopSweeping?.();
      await closeServer(server);
      await proofing.close();
      client.destroy();
      await database?.close();
    },
  };
}

function refuseToStart(error: unknown): never {
  throw new StartError(`Sign-in is not set up: ${error instanceof Error ? error.message : 'unknown error'}.`, error);
}

type LocalParts = Pick<Environment, 'codeKeys' | 'masterKey' | 'stores'>;

function localDeps(options: LocalOptions, parts: LocalParts, origin: string): Deps {
  const { settings } = options;
  return buildDeps({
    settings: settingsSchema.parse({
      ...settings,
      PUBLIC_ORIGIN: settings.PUBLIC_ORIGIN ?? origin,
      PEOPLE_TABLE: TABLE_NAMES.people,
      PLACES_TABLE: TABLE_NAMES.places,
      AUTHORITY_TABLE: TABLE_NAMES.authority,
      REGION: settings.ISSUER,
    }),
    ...parts,
    otpSender: options.otpSender,
    ...(options.otpCaller && { otpCaller: options.otpCaller }),
    posters: createPosterRenderer,
    paperCards: async () => createPaperCardRenderer(),
    personDocuments: async () => createPersonDocumentRenderer(),
    divisionsFile: DIVISIONS_FILE,
    writeLog: options.writeLog,
  });
}

function listen(server: Server, { PORT, HOST }: LocalSettings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const busy = systemCode(error) === 'EADDRINUSE';
      const advice = busy
        ? `Port ${PORT} is in use. Set PORT to another one.`
        : `Cannot listen on ${HOST}:${PORT} (${systemCode(error)}).`;
      reject(new StartError(advice, error));
    });
    server.listen(PORT, HOST, () => resolve(`http://${reachableHost(HOST)}:${(server.address() as AddressInfo).port}`));
  });
}

function router(handle: HttpFunction) {
  const webApp = openWebApp(WEB_APP_DIR);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const toApi = () => void serveByFunction(handle, request, response);
    if (webApp === undefined || API_PATH.test(request.url ?? '')) toApi();
    else webApp(request, response, toApi);
  };
}

/** Longer than any answer takes. */
const LAST_ANSWER_MS = 5_000;

/**
 * Connections that only wait are closed at once; those with a request under way get their answer first. A browser also
 * opens connections in advance, which have asked for nothing yet and count as busy: they are cut when no answer can be due.
 */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), LAST_ANSWER_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
