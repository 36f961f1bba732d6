import { formatPlaceCode } from '@health-code/shared/place/place-code';
import type { Shape } from './drawing.ts';
import type { PosterContent } from './poster-renderer.ts';
import { BRAND, CREATED, HAIRLINE, HOTLINE, INK, MUTED, PAPER } from './poster-words.ts';
import type { Anchor, Typesetter } from './typesetter.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** English beside Chinese is set a little smaller, to look as large. */
export const ENGLISH = 0.9;
const GAP = 0.55;

export interface WordsSpec {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: Anchor;
  readonly maxWidth: number;
}

/** Chinese and English on one line. */
export function besideEachOther(set: Typesetter, { zh, en }: Words, spec: WordsSpec): Shape[] {
  const widthAt = (size: number) =>
    set.measure(zh, 'bold', size) + GAP * size + set.measure(en, 'regular', size * ENGLISH);
  const size = Math.min(spec.size, spec.maxWidth / widthAt(1));
  const left = spec.x - widthAt(size) * { start: 0, middle: 0.5, end: 1 }[spec.anchor];
  const right = left + set.measure(zh, 'bold', size) + GAP * size;
  return [
    ...set.line(zh, { x: left, y: spec.y, size, weight: 'bold', colour: INK }),
    ...set.line(en, { x: right, y: spec.y, size: size * ENGLISH, weight: 'regular', colour: MUTED }),
  ];
}

/** Chinese over English. */
export function aboveEachOther(set: Typesetter, { zh, en }: Words, spec: WordsSpec): Shape[] {
  const { y, size, ...place } = spec;
  return [
    ...set.line(zh, { ...place, y, size, weight: 'bold', colour: INK }),
    ...set.line(en, { ...place, y: y + size * 1.2, size: size * ENGLISH, weight: 'regular', colour: MUTED }),
  ];
}

/** A frame whose upper part is filled, for the words that call a person to scan. Nothing reaches the edge of the sheet, which most printers cannot print on. */
export function framed(box: { x: number; y: number; width: number; height: number; band: number }): Shape[] {
  const radius = 7;
  const { x, y, width, height, band } = box;
  const corner = `A${radius} ${radius} 0 0 1`;
  const top = `M0 ${band}V${radius}${corner} ${radius} 0H${width - radius}${corner} ${width} ${radius}V${band}z`;
  return [
    { kind: 'path', x, y, scale: 1, data: top, paint: { fill: BRAND } },
    { kind: 'rect', x, y, width, height, radius, paint: { stroke: BRAND, width: 0.9 } },
  ];
}

export interface NameBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  readonly maxLines: number;
}

/** Half the height of a Chinese character above its baseline, in ems. */
const MIDDLE_OF_LETTERS = 0.37;
const PILL = { height: 9, gap: 2.2, padding: 5.5, largest: 6.2, line: 0.6 };

/** The name of the place as large as it may be, and the entrance below it where there are several. */
export function nameAndEntrance(set: Typesetter, { placeName, entranceName }: PosterContent, box: NameBox): Shape[] {
  const pillHeight = entranceName === '' ? 0 : PILL.height + PILL.gap;
  const name = set.block(placeName, {
    ...box,
    height: box.height - pillHeight,
    anchor: 'middle',
    weight: 'bold',
    colour: INK,
  });
  if (entranceName === '') return [...name.shapes];
  const bottom = box.top + box.height;
  return [...name.shapes, ...entrancePill(set, entranceName, { x: box.x, bottom, width: box.width })];
}

function entrancePill(set: Typesetter, text: string, at: { x: number; bottom: number; width: number }): Shape[] {
  const size = Math.min(PILL.largest, (at.width - 2 * PILL.padding) / set.measure(text, 'bold', 1));
  const width = set.measure(text, 'bold', size) + 2 * PILL.padding;
  const box = { x: at.x - width / 2, y: at.bottom - PILL.height, width, height: PILL.height, radius: PILL.height / 2 };
  const baseline = at.bottom - PILL.height / 2 + size * MIDDLE_OF_LETTERS;
  return [
    { kind: 'rect', ...box, paint: { stroke: BRAND, width: PILL.line } },
    ...set.line(text, { x: at.x, y: baseline, size, anchor: 'middle', weight: 'bold', colour: BRAND }),
  ];
}

/** The code in groups of four, as people type it. */
export function typedCode(set: Typesetter, { code }: PosterContent, spec: Omit<WordsSpec, 'anchor'>): Shape[] {
  return set.line(formatPlaceCode(code), { ...spec, anchor: 'middle', weight: 'bold', colour: BRAND });
}

/** Whom to call on the left, and when the poster was made on the right. */
export function foot(set: Typesetter, content: PosterContent, line: Omit<WordsSpec, 'anchor'>): Shape[] {
  const half = { ...line, maxWidth: line.maxWidth * 0.48 };
  const call = { zh: `${HOTLINE.zh} ${content.hotline}`, en: HOTLINE.en };
  const made = { zh: `${CREATED.zh} ${content.createdOn}`, en: CREATED.en };
  return [
    ...besideEachOther(set, call, { ...half, anchor: 'start' }),
    ...besideEachOther(set, made, { ...half, x: line.x + line.maxWidth, anchor: 'end' }),
  ];
}

export function rule(from: { x: number; y: number }, to: { right: number } | { bottom: number }): Shape {
  const data = 'right' in to ? `M0 0H${to.right - from.x}` : `M0 0V${to.bottom - from.y}`;
  return { kind: 'path', ...from, scale: 1, data, paint: { stroke: HAIRLINE, width: 0.3 } };
}

export function paper(width: number, height: number): Shape {
  return { kind: 'rect', x: 0, y: 0, width, height, paint: { fill: PAPER } };
}
