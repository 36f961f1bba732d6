import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { StartError } from './start-error.ts';

export interface EmbeddedDatabase {
  readonly endpoint: string;
  close(): Promise<void>;
}

/** Starts DynamoDB's API over LevelDB in this process, on a loopback port of its own; on disk under `path`, in memory without one. */
export async function startEmbeddedDatabase(path?: string): Promise<EmbeddedDatabase> {
  const server = dynalite({
    ...(path === undefined ? {} : { path }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  await listen(server, path);
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

function listen(server: Server, path: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new StartError(`The database under ${path ?? 'memory'} cannot be opened; is another instance using it?`, error),
      ),
    );
    server.listen(0, '127.0.0.1', resolve);
  });
}
