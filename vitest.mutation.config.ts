import { defineConfig } from 'vitest/config';

/** The suites that hold the engine, for `npm run mutation`: run some 800 times, so in one process without fresh imports. */
export default defineConfig({
  test: {
    include: ['shared/src/{rules,time}/*.test.ts'],
    setupFiles: ['vitest.mutation.setup.ts'],
    environment: 'node',
    isolate: false,
  },
});
