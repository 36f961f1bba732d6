import type { Page, Shape } from './drawing.ts';
import {
  aboveEachOther,
  besideEachOther,
  foot,
  framed,
  nameAndEntrance,
  paper,
  rule,
  typedCode,
} from './poster-parts.ts';
import type { PosterContent } from './poster-renderer.ts';
import { BRAND, headOf, PAPER, STAFF, typingWords, WAYS } from './poster-words.ts';
import { qrMark } from './qr-mark.ts';
import type { Typesetter } from './typesetter.ts';

const WIDTH = 210;
const HEIGHT = 297;
const MIDDLE = WIDTH / 2;
const FRAME = { x: 8, y: 8, width: 194, height: 281, band: 29.5 };
const LEFT = 16;
const TEXT_WIDTH = WIDTH - 2 * LEFT;
/** Twelve centimetres of modules on A4: each is over 3 mm wide, which is 2.7 dots or more of a full-HD camera at two metres. */
const QR = { centre: { x: MIDDLE, y: 151.8 }, darkSide: 120, corners: { colour: BRAND, width: 1.2, radius: 5 } };
const NAME = { x: MIDDLE, top: 41, width: TEXT_WIDTH, height: 33.5, largest: 20, maxLines: 3 };
const WAYS_TOP = 266;
const COLUMN = TEXT_WIDTH / WAYS.length;

/** The upright poster, designed for A4. */
export function drawPortrait(content: PosterContent, set: Typesetter): Page {
  const centred = { x: MIDDLE, anchor: 'middle', maxWidth: TEXT_WIDTH } as const;
  const shapes = [
    paper(WIDTH, HEIGHT),
    ...framed(FRAME),
    ...set.line(headOf('zh'), { ...centred, y: 25, size: 16.5, weight: 'bold', colour: PAPER }),
    ...set.line(headOf('en'), { ...centred, y: 33.6, size: 7, weight: 'regular', colour: PAPER }),
    ...nameAndEntrance(set, content, NAME),
    ...qrMark(content.link, QR).shapes,
    ...typedCode(set, content, { x: MIDDLE, y: 241.2, size: 13.5, maxWidth: TEXT_WIDTH }),
    ...besideEachOther(set, typingWords(content.link), { ...centred, y: 249.4, size: 4.3 }),
    ...besideEachOther(set, STAFF, { ...centred, y: 255.6, size: 4.3 }),
    ...ways(set),
    rule({ x: LEFT, y: 280.4 }, { right: WIDTH - LEFT }),
    ...foot(set, content, { x: LEFT, y: 286, size: 4, maxWidth: TEXT_WIDTH }),
  ];
  return { width: WIDTH, height: HEIGHT, shapes };
}

function ways(set: Typesetter): Shape[] {
  const columns = WAYS.flatMap(({ name, how }, index) => {
    const x = LEFT + (index + 0.5) * COLUMN;
    const place = { x, anchor: 'middle', maxWidth: COLUMN - 4 } as const;
    const title = { ...place, y: WAYS_TOP + 0.6, size: 5, weight: 'bold', colour: BRAND } as const;
    return [
      ...set.line(`${name.zh} ${name.en}`, title),
      ...aboveEachOther(set, how, { ...place, y: WAYS_TOP + 6.6, size: 4.1 }),
    ];
  });
  const between = WAYS.slice(1).map((_, index) =>
    rule({ x: LEFT + (index + 1) * COLUMN, y: WAYS_TOP - 3.6 }, { bottom: WAYS_TOP + 12.4 }),
  );
  return [rule({ x: LEFT, y: WAYS_TOP - 6.3 }, { right: WIDTH - LEFT }), ...columns, ...between];
}
