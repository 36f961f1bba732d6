import { formatPlaceCode } from '@health-code/shared/place/place-code';
import type { Page, Point, Shape } from './drawing.ts';
import { besideEachOther, paper, rule } from './poster-parts.ts';
import type { PosterContent } from './poster-renderer.ts';
import { BRAND, CREATED, HOTLINE, INK, MUTED, NAME_OF_CODE, TITLE, WAYS } from './poster-words.ts';
import { qrMark } from './qr-mark.ts';
import type { Typesetter } from './typesetter.ts';

const WIDTH = 210;
const HEIGHT = 297;
const COLUMNS = 2;
const ROWS = 4;
/** What stays around the stickers for the marks of the cutter. */
const MARGIN = 10;
const STICKER = { width: (WIDTH - 2 * MARGIN) / COLUMNS, height: (HEIGHT - 2 * MARGIN) / ROWS };
/** How far the frame stays from the cut: scissors are not exact. */
const SAFE = 2.5;
const MARK = { from: 2.5, length: 5 };

const QR = { centre: { x: 30, y: 30 }, darkSide: 39, corners: { colour: BRAND, width: 0.6, radius: 2 } };
const LEFT = 58;
const COLUMN = STICKER.width - SAFE - 3 - LEFT;
const NAME = {
  alone: { top: 19.5, height: 25.5, largest: 7, maxLines: 5 },
  withEntrance: { top: 19, height: 19, largest: 7, maxLines: 5 },
};
const ENTRANCE = { top: 38.6, height: 7.2, largest: 3.8, maxLines: 2 };

/** A4 with eight stickers for tables, counters and vehicles, and marks where to cut. */
export function drawStickers(content: PosterContent, set: Typesetter): Page {
  const at = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
    x: MARGIN + (index % COLUMNS) * STICKER.width,
    y: MARGIN + Math.floor(index / COLUMNS) * STICKER.height,
  }));
  const shapes: Shape[] = [paper(WIDTH, HEIGHT), ...cutMarks(), { kind: 'copies', at, shapes: sticker(content, set) }];
  return { width: WIDTH, height: HEIGHT, shapes };
}

function sticker(content: PosterContent, set: Typesetter): Shape[] {
  const frame = { width: STICKER.width - 2 * SAFE, height: STICKER.height - 2 * SAFE, radius: 3.5 };
  const code = { x: QR.centre.x, y: 63, size: 5.8, maxWidth: 50, anchor: 'middle', weight: 'bold' } as const;
  return [
    { kind: 'rect', x: SAFE, y: SAFE, ...frame, paint: { stroke: BRAND, width: 0.5 } },
    ...qrMark(content.link, QR).shapes,
    ...set.line(formatPlaceCode(content.code), { ...code, colour: BRAND }),
    ...words(content, set),
  ];
}

function words(content: PosterContent, set: Typesetter): Shape[] {
  const place = { x: LEFT, maxWidth: COLUMN } as const;
  const bold = { ...place, weight: 'bold', colour: INK } as const;
  const regular = { ...bold, weight: 'regular', colour: MUTED } as const;
  const names = (language: 'zh' | 'en') => WAYS.map(({ name }) => name[language]).join(language === 'zh' ? '·' : ', ');
  const block = { x: LEFT, width: COLUMN, anchor: 'start', weight: 'bold' } as const;
  const hasEntrance = content.entranceName !== '';
  return [
    ...besideEachOther(set, NAME_OF_CODE, { ...place, y: 7.9, size: 3.9, anchor: 'start' }),
    ...set.line(TITLE.zh, { ...bold, y: 12.8, size: 5.2, colour: BRAND }),
    ...set.line(TITLE.en, { ...regular, y: 16.1, size: 2.9 }),
    rule({ x: LEFT, y: 17.5 }, { right: LEFT + COLUMN }),
    ...set.block(content.placeName, { ...block, colour: INK, ...NAME[hasEntrance ? 'withEntrance' : 'alone'] }).shapes,
    ...(hasEntrance ? set.block(content.entranceName, { ...block, colour: BRAND, ...ENTRANCE }).shapes : []),
    rule({ x: LEFT, y: 47 }, { right: LEFT + COLUMN }),
    ...set.line(names('zh'), { ...bold, y: 51.2, size: 3.1 }),
    ...set.line(names('en'), { ...regular, y: 54.9, size: 2.8 }),
    ...set.line(`${HOTLINE.zh} ${HOTLINE.en} ${content.hotline}`, { ...regular, y: 60, size: 2.7 }),
    ...set.line(`${CREATED.zh} ${CREATED.en} ${content.createdOn}`, { ...regular, y: 63.8, size: 2.7 }),
  ];
}

/** Lines in the margin at the ends of every cut, and crosses where cuts meet: the stickers themselves stay clean. */
function cutMarks(): Shape[] {
  const xs = Array.from({ length: COLUMNS + 1 }, (_, column) => MARGIN + column * STICKER.width);
  const ys = Array.from({ length: ROWS + 1 }, (_, row) => MARGIN + row * STICKER.height);
  const { from, length } = MARK;
  const vertical = xs.flatMap((x) => [
    tick({ x, y: from }, { x: 0, y: length }),
    tick({ x, y: HEIGHT - from }, { x: 0, y: -length }),
  ]);
  const horizontal = ys.flatMap((y) => [
    tick({ x: from, y }, { x: length, y: 0 }),
    tick({ x: WIDTH - from, y }, { x: -length, y: 0 }),
  ]);
  const crosses = xs
    .slice(1, -1)
    .flatMap((x) =>
      ys
        .slice(1, -1)
        .flatMap((y) => [tick({ x: x - 1.5, y }, { x: 3, y: 0 }), tick({ x, y: y - 1.5 }, { x: 0, y: 3 })]),
    );
  return [...vertical, ...horizontal, ...crosses];
}

function tick(at: Point, by: Point): Shape {
  const data = `M0 0L${by.x} ${by.y}`;
  return { kind: 'path', ...at, scale: 1, data, paint: { stroke: MUTED, width: 0.2 } };
}
