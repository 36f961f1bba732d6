import type { Page, Shape } from './drawing.ts';
import { aboveEachOther, foot, framed, nameAndEntrance, paper, rule, typedCode } from './poster-parts.ts';
import type { PosterContent } from './poster-renderer.ts';
import { BRAND, headOf, PAPER, STAFF, typingWords, WAYS } from './poster-words.ts';
import { qrMark } from './qr-mark.ts';
import type { Typesetter } from './typesetter.ts';

const WIDTH = 297;
const HEIGHT = 210;
const FRAME = { x: 8, y: 8, width: 281, height: 194, band: 28 };
const QR = { centre: { x: 93, y: 119 }, darkSide: 120, corners: { colour: BRAND, width: 1.2, radius: 5 } };
/** The column of words beside the QR. */
const LEFT = 180;
const COLUMN = 101;
const RIGHT = LEFT + COLUMN;
const CENTRE = LEFT + COLUMN / 2;
const NAME = { x: CENTRE, top: 41, width: COLUMN, height: 42, largest: 17, maxLines: 4 };
const HOW_LEFT = LEFT + 32;
const WAYS_TOP = 131;
const WAY_STEP = 14.2;

/** The poster on its side, designed for A4: the QR on the left, the words beside it. */
export function drawLandscape(content: PosterContent, set: Typesetter): Page {
  const column = { x: CENTRE, anchor: 'middle', maxWidth: COLUMN } as const;
  const shapes = [
    paper(WIDTH, HEIGHT),
    ...framed(FRAME),
    ...title(set),
    ...qrMark(content.link, QR).shapes,
    ...nameAndEntrance(set, content, NAME),
    ...typedCode(set, content, { x: CENTRE, y: 101.5, size: 12.5, maxWidth: COLUMN }),
    ...aboveEachOther(set, typingWords(content.link), { ...column, y: 110.2, size: 4.5 }),
    rule({ x: LEFT, y: WAYS_TOP - 9 }, { right: RIGHT }),
    ...WAYS.flatMap((way, index) => wayRow(set, way, WAYS_TOP + index * WAY_STEP)),
    rule({ x: LEFT, y: 172 }, { right: RIGHT }),
    ...aboveEachOther(set, STAFF, { ...column, y: 179.5, size: 4.5 }),
    rule({ x: LEFT, y: 189 }, { right: RIGHT }),
    ...foot(set, content, { x: LEFT, y: 195.8, size: 4, maxWidth: COLUMN }),
  ];
  return { width: WIDTH, height: HEIGHT, shapes };
}

function title(set: Typesetter): Shape[] {
  const centred = { x: WIDTH / 2, anchor: 'middle', maxWidth: WIDTH - 40, colour: PAPER } as const;
  return [
    ...set.line(headOf('zh'), { ...centred, y: 24.4, size: 16.5, weight: 'bold' }),
    ...set.line(headOf('en'), { ...centred, y: 32.6, size: 7, weight: 'regular' }),
  ];
}

function wayRow(set: Typesetter, { name, how }: (typeof WAYS)[number], y: number): Shape[] {
  const head = { x: LEFT, size: 5.2, weight: 'bold', colour: BRAND } as const;
  const place = { x: HOW_LEFT, anchor: 'start', maxWidth: RIGHT - HOW_LEFT } as const;
  return [
    ...set.line(name.zh, { ...head, y }),
    ...set.line(name.en, { ...head, y: y + 5.5, size: 4.7 }),
    ...aboveEachOther(set, how, { ...place, y, size: 4.6 }),
  ];
}
