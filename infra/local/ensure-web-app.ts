import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = join(ROOT, 'miniapp/dist/h5/index.html');
const SOURCES = ['miniapp/src', 'miniapp/worker', 'miniapp/config', 'miniapp/package.json', 'shared/src'].map((path) =>
  join(ROOT, path),
);

/** Builds the web app when it was never built or a source is newer. Throws a StartError with the build's own words. */
export async function ensureWebApp(say: (line: string) => void): Promise<void> {
  if (existsSync(PAGE) && newest(SOURCES) <= statSync(PAGE).mtimeMs) return;
  say('Building the web app (about half a minute, only when it has changed) …');
  const { code, output } = await run('npm', ['run', '--silent', 'build:h5', '--workspace', 'miniapp']);
  if (code !== 0) throw new StartError(`The web app could not be built:\n${output}`);
}

/** The latest change below the paths, in milliseconds. */
function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const stat = statSync(path);
    if (!stat.isDirectory()) return stat.mtimeMs;
    return newest(readdirSync(path).map((name) => join(path, name)));
  });
  return Math.max(0, ...times);
}

function run(command: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
