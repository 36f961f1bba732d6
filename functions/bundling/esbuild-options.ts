import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

/** The workspace, which the paths of a build are relative to. */
export const FUNCTIONS = fileURLToPath(new URL('..', import.meta.url));

/** How every function is bundled. */
export const ESBUILD_OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // The SDK's ES modules shake and split; its CommonJS build is half as large again.
  mainFields: ['module', 'main'],
  alias: {
    '@aws-sdk/credential-provider-node': path.join(FUNCTIONS, 'bundling/lambda-credentials.ts'),
    'node:http': path.join(FUNCTIONS, 'bundling/node-http.ts'),
  },
  splitting: true,
  outExtension: { '.js': '.mjs' },
  // CommonJS dependencies call `require`, which an ES module does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  legalComments: 'none',
  sourcemap: 'external',
  metafile: true,
  logLevel: 'error',
} as const satisfies BuildOptions;
