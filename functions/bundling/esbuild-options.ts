import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { standIns } from './stand-ins.ts';

/** The workspace, which the paths of a build are relative to. */
export const FUNCTIONS = fileURLToPath(new URL('..', import.meta.url));

/** How every function is bundled. */
export const ESBUILD_OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm' as const,
  platform: 'node' as const,
  target: 'node22',
  // The SDK's ES modules shake and split; its CommonJS build is half as large again.
  mainFields: ['module', 'main'],
  plugins: [standIns],
  splitting: true,
  outExtension: { '.js': '.mjs' },
  // CommonJS dependencies call `require`, which an ES module does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  legalComments: 'none' as const,
  sourcemap: 'external' as const,
  metafile: true as const,
  logLevel: 'error' as const,
} satisfies BuildOptions;
