import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Suites that start a server, a browser or a build take seconds; everything else takes milliseconds. */
const SLOW_SUITE_MS = 120_000;
/** Component suites stop the clock, so that a test that waits has failed. */
const DRAWN_SUITE_MS = 10_000;
/** What is waited for comes at once on a quiet computer, and late on a busy one. */
const POLL_MS = 20_000;

const SUITES = '{shared,functions,infra,miniapp}/**/*.test.ts';
const IN_A_BROWSER = 'miniapp/e2e/**/*.test.ts';
/** Suites of whole programs and of what was built, and those that try thousands of inputs or draw: seconds each. */
const LONG = [
  'infra/{aws,local,*-tools}/**/*.test.ts',
  'miniapp/test/**/*.test.ts',
  'functions/src/posters/poster-{drawing,files}.test.ts',
  'functions/src/http/random-requests.test.ts',
  'functions/src/handlers/entry/one-judge.test.ts',
  'shared/src/code/{fuzz,revocation-filter}.test.ts',
];
const NOT_OURS = ['**/node_modules/**', '**/dist/**', '**/cdk.out/**'];
/** Suites that draw components: the web's variants of them, on a document in memory. */
const DRAWN = 'miniapp/src/**/*.test.tsx';
const WEB_FIRST = ['.h5.tsx', '.h5.ts', '.tsx', '.ts', '.mts', '.js', '.mjs', '.json'];
const inMiniapp = (path: string) => fileURLToPath(new URL(`./miniapp/src/${path}`, import.meta.url));

export default defineConfig({
  test: {
    testTimeout: SLOW_SUITE_MS,
    hookTimeout: SLOW_SUITE_MS,
    expect: { poll: { timeout: POLL_MS } },
    environment: 'node',
    reporters: process.env['CI'] === 'true' ? ['default'] : ['dot'],
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: [SUITES],
          exclude: [...NOT_OURS, IN_A_BROWSER, ...LONG],
          // They share modules, which is most of what they cost: a unit keeps no state of its own that a suite could leave behind.
          isolate: false,
          pool: 'threads',
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: LONG,
          exclude: NOT_OURS,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        resolve: { extensions: WEB_FIRST, alias: { '@tarojs/taro': inMiniapp('testing/fake-taro.ts') } },
        test: {
          name: 'miniapp',
          include: [DRAWN],
          environment: 'happy-dom',
          // One document for each worker, and the modules of each suite apart all the same.
          pool: 'vmThreads',
          globalSetup: [inMiniapp('testing/routes.global.ts')],
          setupFiles: [inMiniapp('app-test-setup.ts')],
          testTimeout: DRAWN_SUITE_MS,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        // One after the other, and after the rest: a browser, its camera and a server fill two cores by themselves. Two at a
        // time take two thirds of the time, and now and then draw later than a suite that holds the clock expects.
        extends: true,
        test: { name: 'browser', include: [IN_A_BROWSER], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
