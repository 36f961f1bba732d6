import type { Browser } from 'playwright-core';
import { type Frame, writeFilm } from './camera/y4m.ts';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 24;
const FRAMES_PER_SECOND = 8;

/**
 * Films a picture as a hand-held camera would see it: on a wall, a little askew, moving from frame to frame.
 */
export async function filmPicture(browser: Browser, png: Buffer, file: string): Promise<void> {
  const page = await browser.newPage();
  async function* frames() {
    for (let frame = 0; frame < FRAMES; frame += 1)
      yield toYuv420(Buffer.from(await page.evaluate(drawFrame, frameInput(png, frame)), 'base64'));
  }
  try {
    await writeFilm(file, { width: WIDTH, height: HEIGHT, framesPerSecond: FRAMES_PER_SECOND }, frames());
  } finally {
    await page.close();
  }
}

interface FrameInput {
  url: string;
  width: number;
  height: number;
  angle: number;
  shift: number;
}

function frameInput(png: Buffer, frame: number): FrameInput {
  const phase = (frame / FRAMES) * 2 * Math.PI;
  const url = `data:image/png;base64,${png.toString('base64')}`;
  return { url, width: WIDTH, height: HEIGHT, angle: 0.06 + 0.03 * Math.sin(phase), shift: 6 * Math.cos(phase) };
}

/** Runs in the page: draws one frame and returns its pixels as base64 of RGBA. */
async function drawFrame({ url, width, height, angle, shift }: FrameInput): Promise<string> {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#8d8578';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2 + shift, height / 2);
  context.rotate(angle);
  const scale = (height * 0.95) / picture.naturalHeight;
  context.drawImage(
    picture,
    (-picture.naturalWidth * scale) / 2,
    (-picture.naturalHeight * scale) / 2,
    picture.naturalWidth * scale,
    picture.naturalHeight * scale,
  );
  const pixels = context.getImageData(0, 0, width, height).data;
  let text = '';
  for (let start = 0; start < pixels.length; start += 8192)
    text += String.fromCharCode(...pixels.subarray(start, start + 8192));
  return btoa(text);
}

/** Full-range BT.601 (the JPEG matrix), with each chroma sample taken from one pixel of its four. */
function toYuv420(rgba: Buffer): Frame {
  const luma = Buffer.alloc(WIDTH * HEIGHT);
  const chroma = (WIDTH * HEIGHT) / 4;
  const blue = Buffer.alloc(chroma);
  const red = Buffer.alloc(chroma);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const at = (y * WIDTH + x) * 4;
      const [r, g, b] = [rgba[at] as number, rgba[at + 1] as number, rgba[at + 2] as number];
      luma[y * WIDTH + x] = 0.299 * r + 0.587 * g + 0.114 * b;
      if (y % 2 === 0 && x % 2 === 0) {
        const sample = (y / 2) * (WIDTH / 2) + x / 2;
        blue[sample] = 128 - 0.168736 * r - 0.331264 * g + 0.5 * b;
        red[sample] = 128 + 0.5 * r - 0.418688 * g - 0.081312 * b;
      }
    }
  }
  return { luma, colours: Buffer.concat([blue, red]) };
}
