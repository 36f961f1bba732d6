import type { AddressInfo } from 'node:net';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { StartError } from './start-error.ts';

export interface EmbeddedDatabase {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Starts DynamoDB's API over LevelDB in this process, on a loopback port of its own; on disk under `path`, in memory without one. */
export async function startEmbeddedDatabase(path?: string): Promise<EmbeddedDatabase> {
  if (path !== undefined) await refuseLocked(path);
  const server = dynalite({
    ...(path === undefined ? {} : { path }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

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
