import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Starting Node is the same for all and not ours: the clock runs inside the process. */
const TIMER = `
const start = performance.now();
const { handler } = await import(process.argv[1]);
const imported = performance.now() - start;
if (process.argv[2] === 'answer') await handler(JSON.parse(process.argv[3]));
process.stdout.write(JSON.stringify([imported, performance.now() - start]), () => process.exit());
`;

/** A request for nothing: it needs all that every request does, and no database. */
const EVENT = {
  version: '2.0',
  rawPath: '/nowhere',
  rawQueryString: '',
  headers: {},
  requestContext: { requestId: '1', http: { method: 'GET', path: '/nowhere' } },
  isBase64Encoded: false,
};

/** How long a new process takes, in milliseconds, from its start. */
export interface StartTimes {
  /** To import a bundle, with everything that the import waits for. */
  readonly imported: number;
  /** To its first answer; the same as `imported` where none was asked for. */
  readonly answered: number;
}

/** Starts a bundle in a new process, and asks it for its first answer where it is one of our functions. */
export async function startTimes(
  folder: string,
  environment: Record<string, string>,
  isFunction: boolean,
): Promise<StartTimes> {
  const entry = pathToFileURL(path.join(folder, 'index.mjs')).href;
  const program = [entry, ...(isFunction ? ['answer', JSON.stringify(EVENT)] : [])];
  const options = ['--input-type=module', '--eval', TIMER];
  const { stdout } = await run(process.execPath, [...options, ...program], { env: environment });
  // The function's own log line comes first.
  const [imported, answered] = JSON.parse(stdout.trimEnd().split('\n').at(-1) as string) as [number, number];
  return { imported, answered };
}
