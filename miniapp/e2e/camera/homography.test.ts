import { describe, expect, it } from 'vitest';
import { apply, invert, type Lens, project, type View } from './homography.ts';

const LENS: Lens = { width: 1280, height: 720, field: Math.PI / 3 };
const STRAIGHT: View = { aim: { x: 105, y: 150 }, distanceMillimetres: 580, below: 0, left: 0, roll: 0 };
const DEGREE = Math.PI / 180;
const distance = (view: View, from: [number, number], to: [number, number]) => {
  const [a, b] = [from, to].map(([x, y]) => apply(project(view, LENS), { x, y }));
  return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
};

describe('a sheet before a camera', () => {
  it('stands in the middle where it is aimed at, however the camera is held', () => {
    const { x, y } = apply(project({ ...STRAIGHT, below: 0.5, left: 0.3, roll: 0.2 }, LENS), STRAIGHT.aim);
    expect([x, y]).toEqual([expect.closeTo(640, 9), expect.closeTo(360, 9)]);
  });

  it('is as large as the field of view says: 120 mm at 580 mm are 229 dots', () => {
    expect(distance(STRAIGHT, [45, 150], [165, 150])).toBeCloseTo((120 / 580) * 640 * Math.sqrt(3), 6);
  });

  it.each([
    ['the lower edge is the longer one from below', { below: 30 * DEGREE }, [0, 297, 210, 297], [0, 0, 210, 0]],
    ['the left edge is the longer one from the left', { left: 30 * DEGREE }, [0, 0, 0, 297], [210, 0, 210, 297]],
  ] as const)('%s', (_name, held, near, far) => {
    const view = { ...STRAIGHT, ...held };
    const length = ([x, y, x2, y2]: readonly [number, number, number, number]) => distance(view, [x, y], [x2, y2]);
    expect(length(near)).toBeGreaterThan(1.1 * length(far));
  });

  it('keeps all lengths when the camera only rolls', () => {
    const rolled = { ...STRAIGHT, roll: 17 * DEGREE };
    expect(distance(rolled, [10, 20], [100, 200])).toBeCloseTo(distance(STRAIGHT, [10, 20], [100, 200]), 6);
  });

  it('is found again by the way back', () => {
    const there = project({ ...STRAIGHT, below: 0.5, left: -0.4, roll: 0.2 }, LENS);
    const { x, y } = apply(invert(there), apply(there, { x: 33, y: 244 }));
    expect([x, y]).toEqual([expect.closeTo(33, 6), expect.closeTo(244, 6)]);
  });
});
