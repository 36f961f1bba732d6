import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The files that drawing a poster needs. A deployed function has them beside its bundle under these names; elsewhere they are read from their packages. */
export const POSTER_ASSETS = {
  'noto-sans-sc-regular.ttf': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc-bold.ttf': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'noto-sans-arabic-regular.ttf': '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  'noto-sans-arabic-bold.ttf': '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
  'noto-serif-tibetan-regular.ttf': '@expo-google-fonts/noto-serif-tibetan/400Regular/NotoSerifTibetan_400Regular.ttf',
  'noto-serif-tibetan-bold.ttf': '@expo-google-fonts/noto-serif-tibetan/700Bold/NotoSerifTibetan_700Bold.ttf',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
} as const;
export type PosterAsset = keyof typeof POSTER_ASSETS;

/** Where an asset is in the source tree. */
export function assetInPackages(asset: PosterAsset): string {
  return createRequire(import.meta.url).resolve(POSTER_ASSETS[asset]);
}

/** Where an asset is, wherever this code runs. */
export function locateAsset(asset: PosterAsset): string {
  const beside = assetBesideBundle(asset);
  return existsSync(beside) ? beside : assetInPackages(asset);
}

/** Where an asset is beside a bundle. */
export function assetBesideBundle(asset: PosterAsset): string {
  return fileURLToPath(new URL(`./${asset}`, import.meta.url));
}
