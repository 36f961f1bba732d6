import { POSTER_LAYOUTS, type PosterLayout } from '@health-code/shared/place/poster-form';
import { describe, expect, it } from 'vitest';
import type { CopiesShape, Drawing, ReadShape, RectShape, Shape, TextShape } from './drawing.ts';
import { drawingToSvg } from './drawing-svg.ts';
import { drawPoster } from './poster-drawing.ts';
import { CREATED, HOTLINE, NAME_OF_CODE, STAFF, TITLE, WAYS } from './poster-words.ts';
import { QUIET_ZONE_MODULES } from './qr-path.ts';
import { darkness, darknessAt, type Pixels, pixelsOfSvg } from './testing/read-back.ts';
import { SAMPLE_POSTERS, samplePoster } from './testing/sample-posters.ts';
import { faceOf, openTypefaces } from './typeface.ts';
import { createTypesetter } from './typesetter.ts';

const faces = openTypefaces();
const set = createTypesetter(faces);

/** Dots for a millimetre of the sheet that a layout was designed for. */
const DOTS = 5;
const seen = (drawing: Drawing) => pixelsOfSvg(drawingToSvg(drawing, faces), drawing.width * DOTS);
const EACH = POSTER_LAYOUTS.flatMap((layout) =>
  Object.entries(SAMPLE_POSTERS).map(([name, poster]) => [layout, name, poster] as const),
);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The shapes of a page where they stand; of the stickers, those of the first. */
function placed(shapes: readonly Shape[], by = { x: 0, y: 0 }): Exclude<Shape, CopiesShape | ReadShape>[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'copies') return placed(shape.shapes, shape.at[0]);
    if (shape.kind === 'read') return placed(shape.shapes, by);
    return [{ ...shape, x: shape.x + by.x, y: shape.y + by.y }];
  });
}

function textsOf(shapes: readonly Shape[]): TextShape[] {
  return placed(shapes).filter((shape) => shape.kind === 'text');
}

function boxOfRect({ x, y, width, height }: RectShape): Box {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

const contains = (outer: Box, inner: Box) =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

/** Chinese characters reach this far above the baseline and below it, in ems. */
function boxOf(shape: TextShape): Box {
  const { text, x, y, size } = shape;
  const right = x + faceOf(shape, faces).measure(text, size);
  return { left: x, top: y - 0.85 * size, right, bottom: y + 0.1 * size };
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

/** What no text may leave, in millimetres of A4: the frame, or a sticker's. */
const FRAMES: Readonly<Record<PosterLayout, Box>> = {
  'a4-portrait': { left: 10, top: 9, right: 200, bottom: 288 },
  'a4-landscape': { left: 10, top: 9, right: 287, bottom: 201 },
  'a5-portrait': { left: 10, top: 9, right: 200, bottom: 288 },
  'a5-landscape': { left: 10, top: 9, right: 287, bottom: 201 },
  stickers: { left: 13, top: 13, right: 102, bottom: 76 },
};

describe('the words of a poster', () => {
  it.each(EACH)('stay inside the frame and apart from each other: %s with %s', (layout, _name, poster) => {
    const frame = FRAMES[layout];
    const { shapes } = drawPoster(poster, layout, set);
    const boxes = textsOf(shapes).map((text) => ({ ...boxOf(text), text: text.text }));
    const outside = boxes.filter(
      ({ left, top, right, bottom }) =>
        left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom,
    );
    expect(outside).toEqual([]);
    const collisions = boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)));
    expect(collisions).toEqual([]);
    const rects = placed(shapes).flatMap((shape) => (shape.kind === 'rect' ? [boxOfRect(shape)] : []));
    expect(boxes.filter((box) => rects.some((rect) => overlap(box, rect) && !contains(rect, box)))).toEqual([]);
  });

  it.each(EACH)('are all drawn: %s with %s', (layout, _name, poster) => {
    const drawing = drawPoster(poster, layout, set);
    const page = seen(drawing);
    const blank = textsOf(drawing.shapes).filter(({ text, x, y, size, weight, script }) => {
      // Letters that are joined or piled up have no place of their own: the line as a whole has ink.
      if (script !== undefined)
        return !hasInk(page, boxOf({ kind: 'text', text, x, y, size, weight, script, colour: '' }));
      const characters = [...text];
      return characters.some((character, index) => {
        if (character.trim() === '') return false;
        const left = x + faces[weight].measure(characters.slice(0, index).join(''), size);
        const right = left + faces[weight].measure(character, size);
        return !hasInk(page, { left, right, top: y - 0.85 * size, bottom: y + 0.2 * size });
      });
    });
    expect(blank).toEqual([]);
  });

  it.each(POSTER_LAYOUTS)('say in Chinese and English what to do: %s', (layout) => {
    const said = textsOf(drawPoster(samplePoster('学校', '东门'), layout, set).shapes).map(({ text }) => text);
    const all = said.join(' ');
    for (const words of [NAME_OF_CODE, TITLE, HOTLINE, CREATED, ...WAYS.map(({ name }) => name)]) {
      expect(all).toContain(words.zh);
      expect(all).toContain(words.en);
    }
    expect(all).toMatch(/学校.*东门/);
    expect(all).toContain('7K3M 9QRT 2WXA');
    expect(all).toContain('12345');
    expect(all).toContain('2026-11-21');
    if (layout !== 'stickers') {
      for (const words of [STAFF, ...WAYS.map(({ how }) => how)]) {
        expect(said).toContain(words.zh);
        expect(said).toContain(words.en);
      }
      expect(all).toContain('打开 code.example.org 输入');
    }
  });

  it.each(POSTER_LAYOUTS)('begin with what the code is, which messages tell people to look for: %s', (layout) => {
    const texts = textsOf(drawPoster(samplePoster('学校', '东门'), layout, set).shapes);
    const [first] = [...texts].sort((a, b) => a.y - b.y);
    expect(first?.text).toContain('健康码');
  });

  it('leave a host out that could only be set too small to read', () => {
    const texts = textsOf(drawPoster(SAMPLE_POSTERS['the longest name'], 'a5-landscape', set).shapes);
    expect(texts.map(({ text }) => text).join()).not.toContain('gov.cn');
  });

  it.each(POSTER_LAYOUTS)('are never smaller than 6 points: %s', (layout) => {
    const { shapes, scale } = drawPoster(SAMPLE_POSTERS['the longest name'], layout, set);
    const points = textsOf(shapes).map(({ size }) => (size * scale * 72) / 25.4);
    expect(Math.min(...points)).toBeGreaterThanOrEqual(6);
  });
});

/** Whether a part of the page, in millimetres, is of more than one colour. */
function hasInk(page: Pixels, { left, top, right, bottom }: Box): boolean {
  const side = [left, top, right, bottom].map((length) => Math.round(length * DOTS)) as [
    number,
    number,
    number,
    number,
  ];
  const first = darknessAt(page, side[0], side[1]);
  for (let y = side[1]; y < side[3]; y += 1) {
    for (let x = side[0]; x < side[2]; x += 1) {
      if (Math.abs(darknessAt(page, x, y) - first) > 0.15) return true;
    }
  }
  return false;
}

/** Where the QR of a page is with its quiet zone, and how many modules it has to a side; of the stickers, that of the first. */
function qrOf(drawing: Drawing): { x: number; y: number; module: number; count: number } {
  const copies = drawing.shapes.find((shape) => shape.kind === 'copies');
  const { x: right, y: down } = copies?.at[0] ?? { x: 0, y: 0 };
  const shapes = copies?.shapes ?? drawing.shapes;
  const found = shapes.find(
    (shape) => shape.kind === 'path' && 'fill' in shape.paint && shape.paint.fill === '#000000',
  );
  if (found?.kind !== 'path') throw new Error('a poster without a QR');
  const columns = [...found.data.matchAll(/M(\d+) \d+h(\d+)/g)].map((run) => Number(run[1]) + Number(run[2]));
  const count = Math.max(...columns) - QUIET_ZONE_MODULES;
  return { x: found.x + right, y: found.y + down, module: found.scale, count };
}

describe('the QR', () => {
  it.each(EACH)('has its quiet zone, free of everything: %s with %s', (layout, _name, poster) => {
    const drawing = drawPoster(poster, layout, set);
    const page = seen(drawing);
    const { x, y, module, count } = qrOf(drawing);
    const quiet = QUIET_ZONE_MODULES * module;
    const side = count * module;
    const inDots = (left: number, top: number, width: number, height: number) =>
      darkness(
        page,
        Math.ceil((x + left) * DOTS) + 1,
        Math.ceil((y + top) * DOTS) + 1,
        Math.floor((x + left + width) * DOTS) - 1,
        Math.floor((y + top + height) * DOTS) - 1,
      );
    const whole = side + 2 * quiet;
    expect(inDots(0, 0, whole, quiet)).toBe(0);
    expect(inDots(0, quiet + side, whole, quiet)).toBe(0);
    expect(inDots(0, 0, quiet, whole)).toBe(0);
    expect(inDots(quiet + side, 0, quiet, whole)).toBe(0);
    expect(inDots(quiet, quiet, side, side)).toBeGreaterThan(0.4);
  });

  it.each([
    ['a4-portrait', 120],
    ['a4-landscape', 120],
    ['a5-portrait', 84],
    ['a5-landscape', 84],
    ['stickers', 38],
  ] as const)('is large enough to be read from afar: %s', (layout, millimetres) => {
    const drawing = drawPoster(SAMPLE_POSTERS['the longest name'], layout, set);
    const { module, count } = qrOf(drawing);
    expect(module * count * drawing.scale).toBeGreaterThanOrEqual(millimetres);
  });
});
