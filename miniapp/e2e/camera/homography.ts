export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A 3 × 3 matrix in rows, which maps one plane to another as a lens without distortion does. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** How a camera is held in front of a sheet on a wall. */
export interface View {
  /** The point of the sheet in the middle of the picture, in millimetres from its upper left corner. */
  readonly aim: Point;
  readonly distanceMillimetres: number;
  /** How far the camera stands below the sheet, and to its left, in radians. */
  readonly below: number;
  readonly left: number;
  /** How the camera is turned around its own axis. */
  readonly roll: number;
}

export interface Lens {
  readonly width: number;
  readonly height: number;
  /** The angle that the picture's width spans, in radians. */
  readonly field: number;
}

/** Maps millimetres of the sheet to dots of the picture. */
export function project(view: View, lens: Lens): Homography {
  const focal = lens.width / 2 / Math.tan(lens.field / 2);
  const [sheetX, sheetY] = axes(view);
  // Where the sheet's upper left corner is, seen from the camera.
  const corner = sheetX.map((x, axis) => -x * view.aim.x - (sheetY[axis] ?? 0) * view.aim.y) as [
    number,
    number,
    number,
  ];
  corner[2] += view.distanceMillimetres;
  const row = (axis: 0 | 1, middle: number) =>
    [sheetX, sheetY, corner].map((column) => focal * column[axis] + middle * column[2]) as [number, number, number];
  return [...row(0, lens.width / 2), ...row(1, lens.height / 2), sheetX[2], sheetY[2], corner[2]];
}

type Vector = [number, number, number];

/** The sheet's own axes, seen from the camera: tilted, turned, and rolled in this order. */
function axes({ below, left, roll }: View): [Vector, Vector] {
  const turn = ([x, y, z]: Vector): Vector => {
    const [y1, z1] = [y * Math.cos(below) + z * Math.sin(below), z * Math.cos(below) - y * Math.sin(below)];
    const [x2, z2] = [x * Math.cos(left) - z1 * Math.sin(left), x * Math.sin(left) + z1 * Math.cos(left)];
    return [x2 * Math.cos(roll) - y1 * Math.sin(roll), x2 * Math.sin(roll) + y1 * Math.cos(roll), z2];
  };
  return [turn([1, 0, 0]), turn([0, 1, 0])];
}

export function apply([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** The way back, up to a factor, which changes no point. */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}
