import { defineConfig } from 'vitest/config';

/** Suites that start a server, a browser or a build take seconds; everything else takes milliseconds. */
const SLOW_SUITE_MS = 120_000;

export default defineConfig({
  test: {
    include: ['{shared,functions,infra,miniapp}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/cdk.out/**'],
    testTimeout: SLOW_SUITE_MS,
    hookTimeout: SLOW_SUITE_MS,
    environment: 'node',
    reporters: process.env['CI'] === 'true' ? ['default'] : ['dot'],
  },
});
