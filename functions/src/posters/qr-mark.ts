import type { Point, Shape } from './drawing.ts';
import { QUIET_ZONE_MODULES, qrPath } from './qr-path.ts';

export interface QrMark {
  readonly shapes: readonly Shape[];
  /** The side with the quiet zone, which nothing else may enter. */
  readonly side: number;
}

const BLACK = '#000000';
/** How long an arm of a corner is, as a share of the side. */
const ARM = 0.09;

export interface QrMarkSpec {
  readonly centre: Point;
  /** The side of the dark modules: what decides from how far it reads. */
  readonly darkSide: number;
  /** The four corners around the quiet zone, which tell the eye to scan. */
  readonly corners: { readonly colour: string; readonly width: number; readonly radius: number };
}

/** A QR code with its quiet zone, and corners around it. */
export function qrMark(text: string, { centre, darkSide, corners }: QrMarkSpec): QrMark {
  const { path, size } = qrPath(text);
  const scale = darkSide / (size - 2 * QUIET_ZONE_MODULES);
  const side = size * scale;
  const origin = { x: centre.x - side / 2, y: centre.y - side / 2 };
  const outside = side + 2 * standoff(corners);
  const frame = {
    kind: 'path',
    x: centre.x - outside / 2,
    y: centre.y - outside / 2,
    scale: 1,
    data: cornerPath(outside, corners.radius),
    paint: { stroke: corners.colour, width: corners.width },
  } as const;
  const code = { kind: 'path', ...origin, scale, data: path, paint: { fill: BLACK }, meaning: text } as const;
  return { shapes: [frame, code], side };
}

/** How far the line stays off the quiet zone, so that the inner edge of its bend does not cut the zone's corner. */
function standoff({ width, radius }: QrMarkSpec['corners']): number {
  return radius - (radius - width / 2) / Math.SQRT2;
}

function cornerPath(side: number, radius: number): string {
  const arm = side * ARM;
  const far = side - arm;
  const bend = (x: number, y: number) => `A${radius} ${radius} 0 0 1 ${x} ${y}`;
  return [
    `M0 ${arm}V${radius}${bend(radius, 0)}H${arm}`,
    `M${far} 0H${side - radius}${bend(side, radius)}V${arm}`,
    `M${side} ${far}V${side - radius}${bend(side - radius, side)}H${far}`,
    `M${arm} ${side}H${radius}${bend(0, side - radius)}V${far}`,
  ].join('');
}
