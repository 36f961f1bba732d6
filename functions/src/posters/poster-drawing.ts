import { formatPlaceCode } from '@health-code/shared/place/place-code';
import type { PosterLayout } from '@health-code/shared/place/poster-form';
import { unicodePattern } from '@health-code/shared/text/unicode-pattern';
import type { Drawing, Page } from './drawing.ts';
import { drawLandscape } from './layout-landscape.ts';
import { drawPortrait } from './layout-portrait.ts';
import { drawStickers } from './layout-stickers.ts';
import { onOneLine } from './on-one-line.ts';
import type { PosterContent } from './poster-renderer.ts';
import type { Typesetter } from './typesetter.ts';

type Draw = (content: PosterContent, set: Typesetter) => Page;

/** A sheet of A5 is one of A4 at this scale (ISO 216). */
const A5 = Math.SQRT1_2;

const LAYOUTS: Readonly<Record<PosterLayout, { readonly draw: Draw; readonly scale: number }>> = {
  'a4-portrait': { draw: drawPortrait, scale: 1 },
  'a4-landscape': { draw: drawLandscape, scale: 1 },
  'a5-portrait': { draw: drawPortrait, scale: A5 },
  'a5-landscape': { draw: drawLandscape, scale: A5 },
  stickers: { draw: drawStickers, scale: 1 },
};

export function drawPoster(written: PosterContent, layout: PosterLayout, set: Typesetter): Drawing {
  const { draw, scale } = LAYOUTS[layout];
  const content = {
    ...written,
    placeName: onOneLine(written.placeName),
    entranceName: onOneLine(written.entranceName),
  };
  const label = `${content.placeName} ${content.entranceName} ${formatPlaceCode(content.code)}`;
  return { ...draw(content, set), label: onOneLine(inXml(label)), scale, createdOn: content.createdOn };
}

const notXml = unicodePattern(String.raw`[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]`, 'gu');

/** Some characters make an SVG no XML even when escaped (XML 1.0, section 2.2). The drawn name shows them as boxes with their number. */
function inXml(label: string): string {
  return label.replace(notXml(), '\uFFFD');
}
