import { unicodePattern } from '../text/unicode-pattern.ts';
import type { PosterFormat, PosterLayout } from './poster-form.ts';

export interface PosterFile {
  readonly placeName: string;
  /** Empty where the place has a single entrance. */
  readonly entranceName: string;
  readonly layout: PosterLayout;
  readonly format: PosterFormat;
}

/** What Windows, macOS or Android allow in no name of a file, and what shows nothing. */
const unsafe = unicodePattern(String.raw`[<>:"/\\|?*\p{C}\p{Z}]+`, 'gu');
/** A file that begins with a dot is hidden, and Windows drops dots and gaps at an end. */
const EDGES = /^[.\-_ ]+|[.\-_ ]+$/g;
/** Most systems take 255 bytes for a name, and a character may take four. */
const LONGEST = { place: 36, entrance: 14 };
const USUAL_LAYOUT: PosterLayout = 'a4-portrait';

/**
 * What a poster is called as a file, such as `张记面馆-东门-健康码.pdf`: safe on Windows, macOS and Android, and at most 255
 * bytes long. A layout other than the usual one stands behind it.
 */
export function posterFileName({ placeName, entranceName, layout, format }: PosterFile): string {
  const parts = [
    fileNamePart(placeName, LONGEST.place),
    fileNamePart(entranceName, LONGEST.entrance),
    '健康码',
    ...(layout === USUAL_LAYOUT ? [] : [layout]),
  ];
  return `${parts.filter((part) => part !== '').join('-')}.${format}`;
}

function fileNamePart(text: string, longest: number): string {
  const safe = text.replace(unsafe(), '_').replace(EDGES, '');
  return Array.from(safe).slice(0, longest).join('').replace(EDGES, '');
}
