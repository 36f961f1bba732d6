import type { Bilingual } from '@health-code/shared/text/bilingual';

/** What one cell says: a first line, and smaller ones below it. Each is as long as it is; whoever draws it breaks it. */
export interface Cell {
  readonly main: string;
  readonly below: readonly string[];
  readonly isStrong?: boolean;
}
export type Row = readonly Cell[];

export interface Column {
  readonly title: Bilingual;
  /** Its part of the width of the page; those of a table are 1 together. */
  readonly share: number;
}

/** A part of the document: a table under a title. */
export interface Section {
  readonly title: Bilingual;
  readonly notes: readonly Bilingual[];
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** What is said in place of a table without rows. */
  readonly nothing?: Bilingual;
}

/** Words in both languages, with more below. */
export const wordsCell = ({ zh, en }: Bilingual, ...more: readonly string[]): Cell => ({
  main: zh,
  below: [en, ...more],
});

/** What somebody wrote or a clock said, which has no language. */
export const valueCell = (main: string, ...below: readonly string[]): Cell => ({
  main,
  below: below.filter((line) => line !== ''),
});

export const strong = (cell: Cell): Cell => ({ ...cell, isStrong: true });

/** Both languages on one line. */
export const inLine = ({ zh, en }: Bilingual): string => `${zh} ${en}`;
