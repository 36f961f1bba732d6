import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { locateAsset } from './poster-assets.ts';

/** Dots on the longer side of a sheet of any size: 200 an inch on A4, where print looks sharp and the file stays below half a megabyte. */
const LONGER_SIDE = 2339;

let ready: Promise<void> | undefined;

/** An SVG document as PNG. The sheet's sides say which is the longer. */
export async function rasterise(svg: string, sheet: { width: number; height: number }): Promise<Uint8Array> {
  // Only those who want a PNG pay for the rasteriser.
  ready ??= initWasm(readFileSync(locateAsset('resvg.wasm')));
  await ready;
  const image = new Resvg(svg, {
    fitTo: { mode: sheet.height > sheet.width ? 'height' : 'width', value: LONGER_SIDE },
  });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
}
