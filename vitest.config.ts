import { defineConfig } from 'vitest/config';

/** Suites that start a server, a browser or a build take seconds; everything else takes milliseconds. */
const SLOW_SUITE_MS = 120_000;
/** What is waited for comes at once on a quiet computer, and late on a busy one. */
const POLL_MS = 20_000;

export default defineConfig({
  test: {
    include: ['{shared,functions,infra,miniapp}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/cdk.out/**'],
    testTimeout: SLOW_SUITE_MS,
    hookTimeout: SLOW_SUITE_MS,
    expect: { poll: { timeout: POLL_MS } },
    environment: 'node',
    reporters: process.env['CI'] === 'true' ? ['default'] : ['dot'],
  },
});
