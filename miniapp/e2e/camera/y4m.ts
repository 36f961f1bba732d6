import { closeSync, openSync, writeSync } from 'node:fs';

interface Film {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

/** The planes of a picture in full-range YUV 4:2:0; without colours it is grey. */
export interface Frame {
  readonly luma: Uint8Array;
  readonly colours?: Uint8Array;
}

/** Writes an uncompressed film, which is what Chromium takes for a camera and shows over and over. */
export async function writeFilm(
  file: string,
  film: Film,
  frames: Iterable<Frame> | AsyncIterable<Frame>,
): Promise<void> {
  const grey = new Uint8Array((film.width * film.height) / 2).fill(128);
  const target = openSync(file, 'w');
  try {
    writeSync(target, `YUV4MPEG2 W${film.width} H${film.height} F${film.framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
    for await (const { luma, colours = grey } of frames) {
      writeSync(target, 'FRAME\n');
      writeSync(target, luma);
      writeSync(target, colours);
    }
  } finally {
    closeSync(target);
  }
}
