import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Starting Node is the same for all and not ours: the clock runs inside the process. */
const TIMER = `
const start = performance.now();
await import(process.argv[1]);
process.stdout.write(String(performance.now() - start), () => process.exit());
`;

/** How long a new process takes to import a bundle, with everything that it awaits before it can answer. */
export async function importMilliseconds(folder: string, environment: Record<string, string>): Promise<number> {
  const entry = pathToFileURL(path.join(folder, 'index.mjs')).href;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', TIMER, entry], { env: environment });
  return Number(stdout);
}
