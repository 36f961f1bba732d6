import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type CodeSplittingGroup as Group,
  type OutputChunk,
  type OutputOptions,
  type Plugin,
  type RolldownOptions,
  rolldown,
} from 'rolldown';
import { standIns } from './stand-ins.ts';

/** The workspace, which the imports of an entry are relative to. */
export const FUNCTIONS = fileURLToPath(new URL('..', import.meta.url));

/** The file of a bundle that Lambda loads. */
const ENTRY_FILE = 'index.mjs';

/** The entry is written for each build and on no disk; its place says where its imports start. */
const ENTRY = path.join(FUNCTIONS, 'index.js');

/** Node makes these globals when they are first touched, and the SDK and Zod touch them only to see that nobody uses them. */
const ABSENT = { ReadableStream: 'undefined', navigator: 'undefined' };

/** How every function is bundled. */
const OPTIONS = {
  input: ENTRY,
  cwd: FUNCTIONS,
  platform: 'node',
  // The SDK's ES modules shake and split; its CommonJS build is half as large again.
  resolve: { mainFields: ['module', 'main'] },
  transform: { target: 'node22', define: ABSENT },
  // The stand-in for Zod's generator has no more than what Zod calls while it makes schemas.
  checks: { importIsUndefined: false },
} satisfies RolldownOptions;

/**
 * What a function loads before its first request is one file beside the entry: left to itself a bundler makes a file of
 * every set of modules that the same routes share, and Node has to find, read and link each. The entry stays apart because
 * it waits for the start of what it imports, and a chunk that is loaded meanwhile could not import from it.
 */
const AT_ONCE: Group = { name: 'at-once', tags: ['$initial'], test: (id) => id !== ENTRY };

const OUTPUT = {
  format: 'esm',
  minify: true,
  comments: false,
  sourcemap: 'hidden',
  entryFileNames: ENTRY_FILE,
  chunkFileNames: '[name]-[hash].mjs',
  codeSplitting: { groups: [AT_ONCE] },
} satisfies OutputOptions;

/** Bundles a source into a folder. Returns its chunks, the entry among them. */
export async function bundle(source: string, folder: string, hasPasskeys = false): Promise<readonly OutputChunk[]> {
  const build = await rolldown({ ...OPTIONS, plugins: [entryOf(source), standIns(hasPasskeys)] });
  try {
    const { output } = await build.write({ ...OUTPUT, dir: folder });
    return output.filter((file) => file.type === 'chunk');
  } finally {
    await build.close();
  }
}

function entryOf(source: string): Plugin {
  return {
    name: 'entry',
    resolveId: (id) => (id === ENTRY ? id : null),
    load: (id) => (id === ENTRY ? source : null),
  };
}
