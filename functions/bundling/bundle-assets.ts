import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { assetInPackages, POSTER_ASSETS, type PosterAsset } from '../src/posters/poster-assets.ts';

/** A file that code reads at run time, and the name that it looks for beside its bundle. */
export interface AssetFile {
  readonly source: string;
  readonly name: string;
}

/** Files that go with a module. The drawing of posters is in every bundle's reach, but only a handler that draws makes it run. */
export interface AssetGroup {
  /** The module that a bundle must hold to get the files, relative to `functions/`. */
  readonly neededBy: string;
  readonly files: readonly AssetFile[];
}

export const ASSET_GROUPS: readonly AssetGroup[] = [
  {
    neededBy: 'src/divisions/division-directory.ts',
    files: [{ source: fileURLToPath(new URL('../data/divisions.tsv', import.meta.url)), name: 'divisions.tsv' }],
  },
  {
    neededBy: 'src/handlers/get-poster.ts',
    files: Object.keys(POSTER_ASSETS).map((name) => ({ source: assetInPackages(name as PosterAsset), name })),
  },
];

/** Copies what the modules of a build read beside it. Returns the names. */
export async function copyAssets({ inputs }: Metafile, outDir: string): Promise<string[]> {
  const files = ASSET_GROUPS.filter(({ neededBy }) => neededBy in inputs).flatMap((group) => group.files);
  await mkdir(outDir, { recursive: true });
  await Promise.all(files.map(({ source, name }) => copyFile(source, path.join(outDir, name))));
  return files.map(({ name }) => name);
}
