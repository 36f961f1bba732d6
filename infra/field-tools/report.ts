import type { FieldServer } from './field-server.ts';

/** One thing that went wrong for somebody, and how this system takes it. */
export interface FieldReport {
  /** A public bug report by its address, or `trial` where it was found by trying this system or one like it. */
  readonly source: string;
  /** What went wrong there, in one line. */
  readonly there: string;
  /** Does the same here and tells the answer in one line. */
  replay(server: FieldServer): Promise<string>;
  /** What the answer must be. */
  readonly right: RegExp;
}

/** Reports that have one fault at the bottom, which one piece of code answers. */
export interface FieldChapter {
  readonly kind: string;
  readonly reports: readonly FieldReport[];
}

/** A report by its parts, in the order of the table. */
export const report = (
  source: string,
  there: string,
  replay: FieldReport['replay'],
  right: RegExp = /^accepted$/,
): FieldReport => ({ source, there, replay, right });

export const TRIAL = 'trial';

/** The address of an issue or a pull request. */
export const github = (path: string): string => `https://github.com/${path}`;
