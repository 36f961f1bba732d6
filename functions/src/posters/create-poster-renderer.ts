import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { locateAsset } from './poster-assets.ts';
import type { PosterRenderer } from './poster-renderer.ts';
import { posterSvg } from './poster-svg.ts';
import { openOutliner } from './text-outlines.ts';

/** 150 dots an inch on A4: a QR module is then over 4 pixels wide, and the file stays below 200 kB. */
const PNG_WIDTH = 1240;

let ready: Promise<PosterRenderer> | undefined;

/** The renderer, with fonts and the rasteriser loaded once per process. */
export function createPosterRenderer(): Promise<PosterRenderer> {
  ready ??= load();
  return ready;
}

async function load(): Promise<PosterRenderer> {
  await initWasm(readFileSync(locateAsset('resvg.wasm')));
  const fonts = {
    regular: openOutliner(locateAsset('noto-sans-sc-regular.ttf')),
    bold: openOutliner(locateAsset('noto-sans-sc-bold.ttf')),
  };
  return {
    svg: (content) => posterSvg(content, fonts),
    png: (content) => rasterise(posterSvg(content, fonts)),
  };
}

function rasterise(svg: string): Uint8Array {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: PNG_WIDTH } });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
}
