import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildFunctions } from '../../../functions/build.ts';
import type { Benchmark } from '../benchmark.ts';

export const bundles: Benchmark = {
  name: 'bundles',
  description: 'what a cold start of each function loads, minified',
  run: async () => {
    const outDir = await mkdtemp(path.join(tmpdir(), 'health-code-bench-'));
    try {
      const { functions } = await buildFunctions({ outDir });
      return functions.map(({ audience, coldStartBytes }) => ({
        name: `bundle.${audience}`,
        value: coldStartBytes,
        unit: 'bytes',
      }));
    } finally {
      await rm(outDir, { recursive: true, force: true });
    }
  },
};
