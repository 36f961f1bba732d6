import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { locateAsset } from './poster-assets.ts';

/** Dots on the longer side of a sheet of any size: 200 an inch on A4, where print looks sharp and the file stays below half a megabyte. */
const LONGER_SIDE = 2339;

let ready: Promise<void> | undefined;

/** The sheet that a picture is printed on: its sides in millimetres at scale 1. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** An SVG document as PNG, which says how large it is to be printed. */
export async function rasterise(svg: string, { width, height, scale }: Sheet): Promise<Uint8Array> {
  // Only those who want a PNG pay for the rasteriser.
  ready ??= initWasm(readFileSync(locateAsset('resvg.wasm')));
  await ready;
  const image = new Resvg(svg, { fitTo: { mode: height > width ? 'height' : 'width', value: LONGER_SIDE } });
  try {
    const dotsPerMetre = Math.round((1000 * LONGER_SIDE) / (Math.max(width, height) * scale));
    return withResolution(image.render().asPng(), dotsPerMetre);
  } finally {
    image.free();
  }
}

/** Where the first chunk after the header begins: 8 bytes of signature, 25 of IHDR. */
const AFTER_HEADER = 33;
const PER_METRE = 1;

/** Adds a PNG's resolution (chunk pHYs): without it, programs print at 72 or 96 dots an inch, over several sheets. */
function withResolution(png: Uint8Array, dotsPerMetre: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(dotsPerMetre, 8);
  chunk.writeUInt32BE(dotsPerMetre, 12);
  chunk.writeUInt8(PER_METRE, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}
