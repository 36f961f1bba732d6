import { configDefaults, defineConfig } from 'vitest/config';

/** Mutants make every step slower; Stryker itself ends what hangs. */
const SLOWED_TEST_MS = 60_000;

/** The suites that hold the engine and the powers, for `npm run mutation`: run some 800 times, so in one process without fresh imports. */
export default defineConfig({
  test: {
    include: ['shared/src/{facts,rules,time,office,rights}/*.test.ts'],
    // The register of areas is not mutated, and its law calls the engine thousands of times.
    exclude: [...configDefaults.exclude, '**/risk-area-register.test.ts'],
    setupFiles: ['vitest.mutation.setup.ts'],
    testTimeout: SLOWED_TEST_MS,
    environment: 'node',
    isolate: false,
  },
});
