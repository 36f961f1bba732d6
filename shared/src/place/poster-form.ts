/** The kinds of file that a poster comes in. PDF and SVG are sharp at any size; a phone can keep a PNG among its pictures. */
export const POSTER_FORMATS = ['svg', 'png', 'pdf'] as const;
export type PosterFormat = (typeof POSTER_FORMATS)[number];

/** The sheets that a poster is drawn for; `stickers` is an A4 sheet of eight, to be cut. */
export const POSTER_LAYOUTS = ['a4-portrait', 'a4-landscape', 'a5-portrait', 'a5-landscape', 'stickers'] as const;
export type PosterLayout = (typeof POSTER_LAYOUTS)[number];

/** Whom a poster says to call: the public service line of every city in mainland China (国务院办公厅, 国办发〔2020〕53 号). */
export const DEFAULT_HOTLINE = '12345';
