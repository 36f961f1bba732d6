import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import type { DatabaseAccess } from './database-access.ts';
import { guard } from './database-guard.ts';
import { StartError } from './start-error.ts';
import { stopAtFailedWrite } from './write-failures.ts';

export interface EmbeddedDatabase {
  /** With credentials that are made anew at every start; nobody gets in without them. */
  readonly access: Required<DatabaseAccess>;
  close(): Promise<void>;
}

/** Starts DynamoDB's API over LevelDB in this process, on a loopback port of its own; on disk under `path`, in memory without one. `onFailedWrite` hears of the first write that its disk did not take. */
export async function startEmbeddedDatabase(
  path?: string,
  onFailedWrite: (error: unknown) => void = () => undefined,
): Promise<EmbeddedDatabase> {
  if (path !== undefined) {
    await refuseLocked(path);
    stopAtFailedWrite(path, onFailedWrite);
  }
  const server = dynalite({
    ...(path === undefined ? {} : { path }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  const credentials = { accessKeyId: secret(), secretAccessKey: secret() };
  guard(server, credentials.accessKeyId);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    access: { endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials },
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

const secret = (): string => randomBytes(32).toString('hex');

/** The database opens its files only with the first request and then fails outside of it, so they are tried beforehand. */
async function refuseLocked(path: string): Promise<void> {
  const probe = new ClassicLevel(path);
  try {
    await probe.open();
    await probe.close();
  } catch (error) {
    throw new StartError(`The database under ${path} cannot be opened; is another instance using it?`, error);
  }
}
