import type { PosterLayout } from '@health-code/shared/place/poster-form';

/** What a poster says of its place. */
export interface PosterContent {
  readonly placeName: string;
  /** Empty for a place with a single entrance. */
  readonly entranceName: string;
  readonly code: string;
  /** What the QR carries. */
  readonly link: string;
  /** Whom to call when nothing helps. */
  readonly hotline: string;
  /** The day on which the poster is made, such as 2026-11-21. */
  readonly createdOn: string;
}

export type PosterContents = Iterable<PosterContent> | AsyncIterable<PosterContent>;

/** Draws posters. All formats of a layout are the same picture. */
export interface PosterRenderer {
  /** All text is drawn as outlines, so that it looks the same whatever fonts there are. */
  svg(content: PosterContent, layout: PosterLayout): string;
  png(content: PosterContent, layout: PosterLayout): Promise<Uint8Array>;
  /** The text is text, in an embedded subset of the font: it can be searched, copied and read aloud. */
  pdf(content: PosterContent, layout: PosterLayout): Promise<Uint8Array>;
  /** One PDF, a page for each, in pieces as they get ready: however many there are, memory holds one. Throws a RangeError on none. */
  pdfOfAll(contents: PosterContents, layout: PosterLayout): AsyncGenerator<Uint8Array>;
  /** A zip with a PDF for each, `poster-CODE.pdf`, in pieces as they get ready. */
  zipOfAll(contents: PosterContents, layout: PosterLayout): AsyncGenerator<Uint8Array>;
}
