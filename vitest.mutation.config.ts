import { defineConfig } from 'vitest/config';

/** The suites that hold the engine, for `npm run mutation`. */
export default defineConfig({
  test: { include: ['shared/src/{rules,time}/*.test.ts'], environment: 'node' },
});
