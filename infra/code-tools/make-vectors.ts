import { mkdir, writeFile } from 'node:fs/promises';
import { vectorFiles } from './vectors/vector-files.ts';

/** Writes the published vectors anew: `node infra/code-tools/make-vectors.ts`. */
const FOLDER = new URL('../../shared/vectors/code/', import.meta.url);

await mkdir(FOLDER, { recursive: true });
for (const [name, content] of await vectorFiles()) await writeFile(new URL(name, FOLDER), content);
