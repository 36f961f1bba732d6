import { describe, expect, it } from 'vitest';
import type { Lens } from './homography.ts';
import { type Conditions, photograph, type Sheet } from './photograph.ts';

const LENS: Lens = { width: 160, height: 90, field: Math.PI / 3 };
const HALF = 100;
/** A sheet that is white on its left and black on its right, larger than the picture. */
const SHEET: Sheet = {
  widthMillimetres: 2 * HALF,
  pixels: {
    width: 400,
    height: 400,
    data: Uint8ClampedArray.from({ length: 400 * 400 * 4 }, (_, at) => (at % 1600 < 800 ? 255 : 0)),
  },
};
const PLAIN: Conditions = {
  view: { aim: { x: HALF, y: HALF }, distanceMillimetres: 100, below: 0, left: 0, roll: 0 },
  blur: 0.1,
  glare: { at: { x: 150, y: HALF }, radiusMillimetres: 5, strength: 0 },
  noise: 0,
  seed: 1,
};
const taken = (changes: Partial<Conditions> = {}) => photograph(SHEET, LENS, { ...PLAIN, ...changes });
/** The shades of the row in the middle. */
const row = (changes: Partial<Conditions> = {}) => [...taken(changes).data.subarray(45 * 160, 46 * 160)];

describe('a photograph', () => {
  it('shows the sheet where it is, sharp', () => {
    const shades = row();
    expect([shades[78], shades[81]]).toEqual([217, 0]);
  });

  it('is softer where it is blurred: an edge takes as many dots as the blur has', () => {
    const between = (shades: number[]) => shades.filter((shade) => shade > 20 && shade < 200).length;
    expect(between(row())).toBeLessThanOrEqual(1);
    expect(between(row({ blur: 3 }))).toBeGreaterThanOrEqual(6);
  });

  it('is white where a lamp is mirrored, and as before away from it', () => {
    const shades = row({ glare: { ...PLAIN.glare, strength: 1 } });
    const spot = Math.max(...shades.slice(90));
    expect(spot).toBeGreaterThan(250);
    expect([shades[10], shades[95]]).toEqual([row()[10], 0]);
  });

  it('has noise of the deviation that is asked for, the same for the same seed', () => {
    const noisy = row({ noise: 6 }).slice(0, 70);
    const mean = noisy.reduce((sum, shade) => sum + shade, 0) / 70;
    const deviation = Math.sqrt(noisy.reduce((sum, shade) => sum + (shade - mean) ** 2, 0) / 70);
    expect(deviation).toBeGreaterThan(4);
    expect(deviation).toBeLessThan(8);
    expect(taken({ noise: 6 })).toEqual(taken({ noise: 6 }));
    expect(taken({ noise: 6, seed: 2 })).not.toEqual(taken({ noise: 6 }));
  });
});
