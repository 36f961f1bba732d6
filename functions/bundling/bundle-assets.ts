import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApiDocument } from '@health-code/shared/api/openapi';
import type { OutputChunk } from 'rolldown';
import { assetInPackages, POSTER_ASSETS, type PosterAsset } from '../src/posters/poster-assets.ts';
import { API_VERSION } from '../src/usecases/service/get-open-api.ts';
import { FUNCTIONS } from './bundle.ts';
import { OPENAPI_FILE } from './openapi-file.ts';

/** A file that code reads at run time, and the name that it looks for beside its bundle. */
export interface AssetFile {
  /** A file to copy, or what to write. */
  readonly source: string | (() => string);
  readonly name: string;
}

/** Files that go with a module. The drawing of posters is in every bundle's reach, but only a handler that draws makes it run. */
export interface AssetGroup {
  /** The module that a bundle must hold to get the files, relative to `functions/`. */
  readonly neededBy: string;
  readonly files: readonly AssetFile[];
}

const FONTS = Object.keys(POSTER_ASSETS).filter((name) => name.endsWith('.ttf'));

export const ASSET_GROUPS: readonly AssetGroup[] = [
  {
    neededBy: 'src/divisions/division-directory.ts',
    files: [{ source: fileURLToPath(new URL('../data/divisions.tsv', import.meta.url)), name: 'divisions.tsv' }],
  },
  {
    neededBy: 'src/usecases/division/list-divisions.ts',
    files: [{ source: fileURLToPath(new URL('../data/latin-names.tsv', import.meta.url)), name: 'latin-names.tsv' }],
  },
  {
    neededBy: 'src/usecases/service/get-open-api.ts',
    files: [{ source: () => JSON.stringify(openApiDocument(API_VERSION)), name: OPENAPI_FILE }],
  },
  { neededBy: 'src/usecases/place/get-poster.ts', files: Object.keys(POSTER_ASSETS).map(posterFile) },
  { neededBy: 'src/usecases/privacy/get-person-document.ts', files: FONTS.map(posterFile) },
  { neededBy: 'src/usecases/card/get-paper-card.ts', files: [posterFile('noto-sans-sc-regular.ttf')] },
];

function posterFile(name: string): AssetFile {
  return { source: assetInPackages(name as PosterAsset), name };
}

/** Copies what the modules of a build read beside it. Returns the names. */
export async function copyAssets(chunks: readonly OutputChunk[], outDir: string): Promise<string[]> {
  const modules = new Set(chunks.flatMap(({ moduleIds }) => moduleIds));
  const isIn = ({ neededBy }: AssetGroup) => modules.has(path.join(FUNCTIONS, neededBy));
  const files = ASSET_GROUPS.filter(isIn).flatMap((group) => group.files);
  await mkdir(outDir, { recursive: true });
  await Promise.all(files.map(({ source, name }) => provide(source, path.join(outDir, name))));
  return files.map(({ name }) => name);
}

function provide(source: AssetFile['source'], target: string): Promise<void> {
  return typeof source === 'string' ? copyFile(source, target) : writeFile(target, source());
}
