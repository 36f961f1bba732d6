/** What a poster says of its place. */
export interface PosterContent {
  readonly placeName: string;
  /** Empty for a place with a single entrance. */
  readonly entranceName: string;
  readonly code: string;
  /** What the QR carries. */
  readonly link: string;
}

/** Draws posters. Both forms are the same picture; all text is drawn as outlines, so that it looks the same everywhere. */
export interface PosterRenderer {
  svg(content: PosterContent): string;
  png(content: PosterContent): Uint8Array;
}
