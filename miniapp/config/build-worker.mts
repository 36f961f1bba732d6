import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Release } from '../worker/release.ts';

const SOURCE = fileURLToPath(new URL('../worker/worker.ts', import.meta.url));
export const WORKER = 'sw.js';
/** The texts of licences are there to be read by people, not by the app; a compressed file is another one's content. */
const LEFT_OUT = /(^sw\.js|\.LICENSE\.txt|\.map|\.br|\.gz)$/;

/** Writes the worker that keeps a built web app on a device; its list of files is its release. */
export function buildWorker(dist: string): void {
  buildSync({
    entryPoints: [SOURCE],
    outfile: join(dist, WORKER),
    bundle: true,
    minify: true,
    target: 'es2018',
    define: { RELEASE: JSON.stringify(releaseOf(dist)) },
  });
}

/** Small files first, so that the scanner's WebAssembly comes when everything else is there. */
function releaseOf(dist: string): Release {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = entries
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => ({ path: relative(dist, file).split(sep).join('/'), bytes: readFileSync(file) }))
    .filter(({ path }) => !LEFT_OUT.test(path))
    .sort((a, b) => a.bytes.length - b.bytes.length || (a.path < b.path ? -1 : 1));
  const files = Object.fromEntries(
    contents.map(({ path, bytes }) => [`/${path}`, `sha256-${sha256(bytes, 'base64')}`]),
  );
  return { version: sha256(JSON.stringify(files), 'hex').slice(0, 12), files };
}

function sha256(content: string | Buffer, encoding: 'base64' | 'hex'): string {
  return createHash('sha256').update(content).digest(encoding);
}
