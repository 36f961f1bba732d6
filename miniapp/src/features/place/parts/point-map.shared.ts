import type { Location } from '@health-code/shared/place/location';
import type { Words } from '../../../i18n/zh';

/** Mean Earth radius times one degree. */
const METRES_PER_DEGREE = (Math.PI / 180) * 6_371_008.8;
/** Widths of a square of the grid, in metres, until a phone in the next country fits. */
const SQUARES = [
  20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000,
];
/** The grid has four squares to each side of the place; a phone is drawn within three and a half. */
const SQUARES_TO_EDGE = 4;
const SQUARES_USED = 3.5;
/** The usual error of a phone's position. */
const SAME_METRES = 20;
const KILOMETRE = 1_000;

export interface Offset {
  readonly east: number;
  readonly north: number;
}

/** From one point to another in metres, on a flat map: exact to a thousandth within some hundred kilometres. */
export function offsetMetres(from: Location, to: Location): Offset {
  const middle = ((from.latitude + to.latitude) / 2) * (Math.PI / 180);
  const degreesEast = ((((to.longitude - from.longitude + 180) % 360) + 360) % 360) - 180;
  return {
    east: degreesEast * METRES_PER_DEGREE * Math.cos(middle),
    north: (to.latitude - from.latitude) * METRES_PER_DEGREE,
  };
}

/** The point that lies so far from another: what {@link offsetMetres} measures. */
export function movedBy(from: Location, { east, north }: Offset): Location {
  const latitude = Math.max(-90, Math.min(90, from.latitude + north / METRES_PER_DEGREE));
  const middle = ((from.latitude + latitude) / 2) * (Math.PI / 180);
  const longitude = from.longitude + east / (METRES_PER_DEGREE * Math.cos(middle));
  return { latitude, longitude: ((((longitude + 180) % 360) + 360) % 360) - 180 };
}

export const lengthOf = ({ east, north }: Offset) => Math.sqrt(east * east + north * north);

/** The eighth of the compass, counted from the north by the east. */
export function compassEighth({ east, north }: Offset): number {
  return (Math.round((Math.atan2(east, north) * 4) / Math.PI) + 8) % 8;
}

/** How many metres a square of the grid stands for, so that the phone is on the map and not in its middle. */
export function squareMetres(offset: Offset | undefined): number {
  const reach = offset === undefined ? 0 : Math.max(Math.abs(offset.east), Math.abs(offset.north));
  return SQUARES.find((square) => square * SQUARES_USED >= reach) ?? (SQUARES[SQUARES.length - 1] as number);
}

/** Where an offset is drawn, in percent of the map from its left and its top; what is beyond the edge stands at it. */
export function drawnAt({ east, north }: Offset, square: number): { left: number; top: number } {
  const percent = (metres: number) => {
    const share = 50 + (metres / (square * SQUARES_TO_EDGE)) * 50;
    return Math.round(Math.max(2, Math.min(98, share)) * 10) / 10;
  };
  return { left: percent(east), top: percent(-north) };
}

/** 320 m, 3.2 km */
export function distanceWords(words: Words, metres: number): string {
  if (Math.round(metres) < KILOMETRE) return words.placeMap.metres(Math.round(metres));
  const kilometres = metres / KILOMETRE;
  return words.placeMap.kilometres(
    kilometres < 10 ? String(Math.round(kilometres * 10) / 10) : String(Math.round(kilometres)),
  );
}

/** Where the phone is, seen from the place, in a sentence. */
export function whereWords(words: Words, offset: Offset): string {
  const metres = lengthOf(offset);
  if (metres < SAME_METRES) return words.placeMap.same;
  return words.placeMap.away(words.placeMap.directions[compassEighth(offset)] ?? '', distanceWords(words, metres));
}
