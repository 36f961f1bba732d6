import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contract, ROUTE_NAMES } from '@health-code/shared/api/contract';
import { WORDED } from '@health-code/shared/api/document/words/words-of';
import { AUDIENCES } from '@health-code/shared/api/route';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuildReport, buildFunctions } from './build.ts';
import { ASSET_GROUPS } from './bundling/bundle-assets.ts';
import { elsewhereOf, entrySource, routesOf } from './bundling/entry-source.ts';

const outDir = mkdtempSync(path.join(tmpdir(), 'health-code-build-'));
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

/** The budgets of infra/bench/README.md. */
const MAX_COLD_START_BYTES = 400_000;
/** The entry, what it needs at once, and the bundler's own helpers. */
const MAX_COLD_START_FILES = 3;

let report: BuildReport;
beforeAll(async () => {
  report = await buildFunctions({ outDir });
});
const bundleOf = (audience: string) => {
  const found = report.functions.find((entry) => entry.audience === audience);
  if (found === undefined) throw new Error(`no bundle for ${audience}`);
  return found;
};

const codeOf = (audience: string) => {
  const { folder } = bundleOf(audience);
  return globSync('*.mjs', { cwd: folder })
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');
};

describe('the entries', () => {
  it('share out the contract: every route is in one function', () => {
    const names = AUDIENCES.flatMap(routesOf);
    expect(names.sort()).toEqual([...ROUTE_NAMES].sort());
  });

  it('hold their routes as data, and load the schemas and handlers of those and no other', () => {
    const load = (group: string, name: string, file: string) =>
      `async () => ({ entry: (await import('@health-code/shared/api/routes/${group}-routes')).${group}Routes.${name}, factory: (await import('./src/handlers/${group}/${file}.ts')).${name} })`;
    expect(entrySource(['getCode', 'checkIn'])).toBe(
      [
        "import { createLambda } from './src/lambda/create-lambda.ts';",
        'export const handler = createLambda([',
        `  { plan: {"method":"GET","path":"/v1/people/{personId}/code","caller":"account","rights":["code.show"],"maxBodyBytes":null}, load: ${load('code', 'getCode', 'get-code')} },`,
        `  { plan: {"method":"POST","path":"/v1/visits","caller":"account","rights":["visit.check-in"],"maxBodyBytes":16384}, load: ${load('visit', 'checkIn', 'check-in')} },`,
        '], []);',
      ].join('\n'),
    );
  });

  it('name to the function that answers for everything else the routes that others serve', () => {
    expect(entrySource([], ['checkIn']).split('\n').at(-1)).toBe('], [{"method":"POST","path":"/v1/visits"}]);');
    const known = AUDIENCES.map((audience) => routesOf(audience).length + elsewhereOf(audience).length);
    expect(known.filter((count) => count === ROUTE_NAMES.length)).toHaveLength(1);
  });
});

describe('the bundles', () => {
  it.each(AUDIENCES)('of %s load within the budget', (audience) => {
    const { coldStartBytes } = bundleOf(audience);
    expect(coldStartBytes).toBeGreaterThan(0);
    expect(coldStartBytes).toBeLessThanOrEqual(MAX_COLD_START_BYTES);
  });

  it.each(AUDIENCES)('of %s load few files, for each takes its time', (audience) => {
    expect(bundleOf(audience).coldStartFiles).toBeLessThanOrEqual(MAX_COLD_START_FILES);
  });

  it('keep what few requests need behind a dynamic import', () => {
    expect(codeOf('citizen')).toMatch(/import\([`"]\.\/sns-otp-sender-[\w-]+\.mjs[`"]\)/);
    expect(bundleOf('citizen').lazyBytes).toBeGreaterThan(0);
  });

  it.each(AUDIENCES)('of %s never import node:http, which would load fetch and WebSocket', (audience) => {
    expect(codeOf(audience)).not.toMatch(/(from|import) ?\(?["'`](node:)?http["'`]/);
  });

  it.each(AUDIENCES)('of %s hold no words of the OpenAPI document, which is made while they are built', (audience) => {
    const words = Object.values(WORDED).map(({ is }) => is);
    expect(words.length).toBeGreaterThan(30);
    expect(words.filter((sentence) => codeOf(audience).includes(sentence))).toEqual([]);
  });

  it('hold the library of passkeys where officials sign in, after the start, and nowhere else', () => {
    const withPasskeys = AUDIENCES.filter((audience) => codeOf(audience).includes('webauthn.create'));
    expect(withPasskeys).toEqual([contract.signInOperator.audience]);
    expect(codeOf('office')).toMatch(/import\([`"]\.\/webauthn-passkeys-[\w-]+\.mjs[`"]\)/);
  });

  it('have beside them the files that they read', () => {
    expect(bundleOf('public').assets).toEqual(['divisions.tsv', 'latin-names.tsv', 'openapi.json']);
    expect(bundleOf(contract.getPoster.audience).assets).toEqual(
      expect.arrayContaining(['divisions.tsv', 'resvg.wasm', 'noto-sans-sc-regular.ttf']),
    );
  });

  it('get the poster files wherever a handler or use case draws one', () => {
    const sources = globSync('src/{handlers,usecases}/*/*.ts', { cwd: import.meta.dirname });
    const drawing = sources.filter((file) =>
      /\.(posters|paperCards)\(\)/.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
    );
    const withFiles = ASSET_GROUPS.map(({ neededBy }) => neededBy);
    expect(withFiles).toEqual(expect.arrayContaining(drawing));
  });
});
