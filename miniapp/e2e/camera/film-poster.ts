import { pagesOfPdf, scan } from '@health-code/functions/posters/testing/read-back';
import type { Lens, Point } from './homography.ts';
import { type Conditions, photograph, type Sheet } from './photograph.ts';
import { writeFilm } from './y4m.ts';

const DEGREE = Math.PI / 180;
/** The main camera of a common phone, in the size that the scanner asks for. */
const PHONE_LENS: Lens = { width: 1280, height: 720, field: 60 * DEGREE };
const FRAMES = 6;
const FRAMES_PER_SECOND = 6;
/** Enough to find the codes of a sheet by. */
const PROOF_DOTS = 1200;
/** Dots of the sheet for one of the picture, as many as are looked at. */
const OVERSAMPLED = 2;

/** How somebody holds the phone, in degrees, and how many dots wide a code is that is seen from the front. */
export interface Hold {
  readonly below: number;
  readonly left: number;
  readonly roll: number;
  readonly codeDots: number;
}

/** Films a printed poster on a wall as a hand does: at an angle, blurred until the lens has focused, with a lamp mirrored over a corner of the code. */
export async function filmPoster(pdf: Uint8Array, widthMillimetres: number, hold: Hold, file: string): Promise<void> {
  const code = await middleCode(pdf, widthMillimetres);
  const dots = Math.round((OVERSAMPLED * hold.codeDots * widthMillimetres) / code.sideMillimetres);
  const [pixels] = await pagesOfPdf(pdf, dots);
  if (pixels === undefined) throw new Error('the poster has no page');
  const frames = Array.from({ length: FRAMES }, (_, frame) => conditions(code, hold, frame));
  await writeFilm(
    file,
    { ...PHONE_LENS, framesPerSecond: FRAMES_PER_SECOND },
    photographs({ pixels, widthMillimetres }, frames),
  );
}

function* photographs(sheet: Sheet, frames: readonly Conditions[]) {
  for (const frame of frames) yield { luma: photograph(sheet, PHONE_LENS, frame).data };
}

interface PrintedCode {
  readonly middle: Point;
  readonly sideMillimetres: number;
}

/** The code nearest to the middle of the sheet: stickers have others all around it. */
async function middleCode(pdf: Uint8Array, widthMillimetres: number): Promise<PrintedCode> {
  const [page] = await pagesOfPdf(pdf, PROOF_DOTS);
  if (page === undefined) throw new Error('the poster has no page');
  const scale = widthMillimetres / page.width;
  const codes = (await scan(page)).map(({ position: { topLeft, bottomRight, topRight } }) => ({
    middle: { x: ((topLeft.x + bottomRight.x) / 2) * scale, y: ((topLeft.y + bottomRight.y) / 2) * scale },
    sideMillimetres: (topRight.x - topLeft.x) * scale,
  }));
  const away = ({ middle }: PrintedCode) =>
    Math.hypot(middle.x - (page.width * scale) / 2, middle.y - (page.height * scale) / 2);
  const [nearest] = codes.sort((one, other) => away(one) - away(other));
  if (nearest === undefined) throw new Error('the poster has no code');
  return nearest;
}

/** The hand trembles, the lens finds its focus, and the mirrored lamp moves along the lower edge of the code. */
function conditions({ middle, sideMillimetres: side }: PrintedCode, hold: Hold, frame: number): Conditions {
  const phase = (2 * Math.PI * frame) / FRAMES;
  const focal = PHONE_LENS.width / 2 / Math.tan(PHONE_LENS.field / 2);
  return {
    view: {
      aim: { x: middle.x + 0.1 * side * Math.cos(phase), y: middle.y + 0.1 * side * Math.sin(phase) },
      distanceMillimetres: (side * focal) / hold.codeDots,
      below: (hold.below + 2 * Math.sin(phase)) * DEGREE,
      left: (hold.left + 2 * Math.cos(phase)) * DEGREE,
      roll: (hold.roll + 3 * Math.sin(phase)) * DEGREE,
    },
    blur: frame === 0 ? 3 : 1.4,
    glare: {
      at: { x: middle.x + side * (0.48 - 0.04 * frame), y: middle.y + 0.45 * side },
      radiusMillimetres: 0.12 * side,
      strength: 1.2,
    },
    noise: 6,
    seed: frame + 1,
  };
}
