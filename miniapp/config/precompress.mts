import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib';

/** Sound and pictures are compressed already. */
const COMPRESSIBLE = /\.(html|js|css|svg|wasm|json)$/;
/** Below, the header that names the encoding weighs more than it saves. */
const LEAST_BYTES = 500;

/** Puts a brotli and a gzip version beside each file of a built web app that gets smaller by it: file.js.br, file.js.gz. */
export function precompress(dist: string): void {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of entries) if (COMPRESSIBLE.test(name)) compress(join(parentPath, name));
}

function compress(file: string): void {
  const content = readFileSync(file);
  if (content.length < LEAST_BYTES) return;
  const params = { [zlib.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: zlib.Z_BEST_COMPRESSION }));
}
