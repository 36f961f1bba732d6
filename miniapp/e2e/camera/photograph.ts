import type { Pixels } from '@health-code/functions/posters/testing/read-back';
import { apply, type Homography, invert, type Lens, type Point, project, type View } from './homography.ts';

/** A picture in shades of grey, a byte for each dot: scanners look at nothing else. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface Sheet {
  readonly pixels: Pixels;
  readonly widthMillimetres: number;
}

/** What a photograph suffers from. */
export interface Conditions {
  readonly view: View;
  /** The standard deviation of the blur, in dots. */
  readonly blur: number;
  /** A lamp that the sheet mirrors: 1 in the middle of the spot is white, and it fades over the radius. */
  readonly glare: { readonly at: Point; readonly radiusMillimetres: number; readonly strength: number };
  /** The standard deviation of the sensor's noise, in shades of 255. */
  readonly noise: number;
  readonly seed: number;
}

const WALL = 125;
/** The lamp is above: the bottom of the picture gets this much less light. */
const SHADE = 0.3;
/** Each dot is the mean of so many by so many points, or the sheet's lines would alias. */
const SAMPLES = 2;

/** What a phone's camera makes of a sheet on a wall. The same conditions give the same bytes. */
export function photograph(sheet: Sheet, lens: Lens, { view, blur, glare, noise, seed }: Conditions): Grey {
  const toSheet = invert(project(view, lens));
  const light = new Float32Array(lens.width * lens.height);
  for (let y = 0; y < lens.height; y += 1) {
    for (let x = 0; x < lens.width; x += 1) {
      const lit = seen(sheet, toSheet, { x, y }) * (1 - (SHADE * y) / lens.height);
      const spot = glare.strength * spotAt(apply(toSheet, { x: x + 0.5, y: y + 0.5 }), glare);
      light[y * lens.width + x] = lit + (255 - lit) * Math.min(1, spot);
    }
  }
  const random = normal(seed);
  // Clamped and rounded as it is written.
  const data = Uint8ClampedArray.from(blurred(light, lens, blur), (shade) => shade + noise * random());
  return { width: lens.width, height: lens.height, data: new Uint8Array(data.buffer) };
}

function seen({ pixels, widthMillimetres }: Sheet, toSheet: Homography, { x, y }: Point): number {
  const scale = pixels.width / widthMillimetres;
  let sum = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const [across, down] = [sample % SAMPLES, Math.floor(sample / SAMPLES)];
    const at = apply(toSheet, { x: x + (across + 0.5) / SAMPLES, y: y + (down + 0.5) / SAMPLES });
    sum += shadeAt(pixels, Math.floor(at.x * scale), Math.floor(at.y * scale));
  }
  return sum / (SAMPLES * SAMPLES);
}

function shadeAt({ width, height, data }: Pixels, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return WALL;
  const at = (y * width + x) * 4;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

function spotAt(at: Point, { at: middle, radiusMillimetres }: Conditions['glare']): number {
  // Twice as wide as high, as lamps in a corridor are mirrored.
  const away = Math.hypot((at.x - middle.x) / 2, at.y - middle.y) / radiusMillimetres;
  return Math.exp(-away * away);
}

/** A Gaussian blur, along rows and then along columns. */
function blurred(light: Float32Array, { width, height }: Lens, deviation: number): Float32Array {
  const rows = smoothed(light, deviation, { length: width, step: 1, lines: height, between: width });
  return smoothed(rows, deviation, { length: height, step: width, lines: width, between: 1 });
}

interface Lines {
  readonly length: number;
  readonly step: number;
  readonly lines: number;
  readonly between: number;
}

function smoothed(light: Float32Array, deviation: number, { length, step, lines, between }: Lines): Float32Array {
  const reach = Math.ceil(3 * deviation);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const result = new Float32Array(light.length);
  for (let line = 0; line < lines; line += 1) {
    for (let place = 0; place < length; place += 1) {
      let sum = 0;
      for (let away = -reach; away <= reach; away += 1) {
        const at = Math.min(length - 1, Math.max(0, place + away));
        sum += (weights[away + reach] as number) * (light[line * between + at * step] as number);
      }
      result[line * between + place * step] = sum / whole;
    }
  }
  return result;
}

/** Normally distributed numbers, the same for the same seed (xorshift and the Box–Muller transform). */
function normal(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  const uniform = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}
