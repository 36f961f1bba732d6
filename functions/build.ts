import { rm } from 'node:fs/promises';
import path from 'node:path';
import { contract } from '@health-code/shared/api/contract';
import { AUDIENCES, type Audience } from '@health-code/shared/api/route';
import { bundle, FUNCTIONS } from './bundling/bundle.ts';
import { copyAssets } from './bundling/bundle-assets.ts';
import { type BundleSizes, bundleSizes } from './bundling/bundle-sizes.ts';
import { elsewhereOf, entrySource, routesOf } from './bundling/entry-source.ts';

export interface FunctionBundle extends BundleSizes {
  readonly audience: Audience;
  readonly folder: string;
  readonly assets: readonly string[];
}

export interface BuildReport {
  readonly functions: readonly FunctionBundle[];
  /** The folder of each audience, as the CDK app takes it. */
  readonly bundles: Readonly<Record<Audience, string>>;
}

export interface BuildFunctionsOptions {
  /** Each audience gets a folder here. It is emptied first. */
  readonly outDir: string;
}

/** Bundles one Lambda per audience. Which route is in which is the contract's word. */
export async function buildFunctions({ outDir }: BuildFunctionsOptions): Promise<BuildReport> {
  await rm(outDir, { recursive: true, force: true });
  const functions = await Promise.all(
    AUDIENCES.map((audience) => buildAudience(audience, path.join(outDir, audience))),
  );
  const bundles = Object.fromEntries(functions.map(({ audience, folder }) => [audience, folder]));
  return { functions, bundles: bundles as Record<Audience, string> };
}

async function buildAudience(audience: Audience, folder: string): Promise<FunctionBundle> {
  const hasPasskeys = audience === contract.signInOperator.audience;
  const chunks = await bundle(entrySource(routesOf(audience), elsewhereOf(audience)), folder, hasPasskeys);
  return { audience, folder, assets: await copyAssets(chunks, folder), ...bundleSizes(chunks) };
}

function table(report: BuildReport): string {
  const rows = report.functions.map(({ audience, coldStartBytes, lazyBytes, assets }) =>
    [audience.padEnd(10), kilobytes(coldStartBytes), kilobytes(lazyBytes), assets.join(' ')].join('  '),
  );
  return ['function    cold start        lazy  assets', ...rows, ''].join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}

if (import.meta.main) {
  process.stdout.write(table(await buildFunctions({ outDir: path.join(FUNCTIONS, 'dist') })));
}
