import type { PosterContent } from '@health-code/functions/posters/poster-renderer';
import { entranceNameSchema } from '@health-code/shared/place/place';
import { readPlaceCode } from '@health-code/shared/place/place-code';
import { DEFAULT_HOTLINE } from '@health-code/shared/place/poster-form';
import { posterLink } from '@health-code/shared/place/poster-link';
import { lineSchema } from '@health-code/shared/text/line';
import * as z from 'zod';
import type { Columns } from '../tool-kit/csv-dialect.ts';
import type { CellFault, CsvLine } from '../tool-kit/read-csv.ts';

/** One line of a file of codes, as `npm run places` writes it; other columns are passed over. */
const rowSchema = z.object({
  name: lineSchema(60),
  entrance: z.union([z.literal(''), entranceNameSchema], 'a name of at most 20 characters, or nothing').default(''),
  code: z.string().transform((text, context) => {
    const reading = readPlaceCode(text);
    if (reading.kind === 'ok') return reading.code;
    context.addIssue({ code: 'custom', message: CODE_FAULTS[reading.fault] });
    return z.NEVER;
  }),
  version: z.coerce.number('not a number').int().min(1),
});
export const POSTER_COLUMNS: Columns = {
  known: ['name', 'entrance', 'code', 'version'],
  required: ['name', 'code', 'version'],
  passesOverOthers: true,
};
export type PosterRow = z.infer<typeof rowSchema>;

const CODE_FAULTS = {
  length: 'a place code has 12 characters',
  character: 'has a character that no place code has',
  check: 'its check character does not fit: a character is wrong',
} as const;

export type RowReading =
  | { readonly kind: 'row'; readonly row: PosterRow }
  | { readonly kind: 'wrong'; readonly faults: readonly CellFault[] };

/** The cells of a line as a poster, or every cell that is wrong. */
export function readPosterRow({ line, cells, faults }: CsvLine): RowReading {
  if (faults.length > 0) return { kind: 'wrong', faults };
  const { data, error } = rowSchema.safeParse(cells);
  if (data !== undefined) return { kind: 'row', row: data };
  return {
    kind: 'wrong',
    faults: error.issues.map((issue) => ({ line, column: issue.path.join('.'), why: issue.message })),
  };
}

/** What is the same for all posters of a run. */
export interface PosterRun {
  readonly origin: string;
  readonly hotline?: string | undefined;
  readonly createdOn: string;
}

export function posterOf({ name, entrance, code, version }: PosterRow, run: PosterRun): PosterContent {
  return {
    placeName: name,
    entranceName: entrance,
    code,
    link: posterLink(run.origin, code, version),
    hotline: run.hotline ?? DEFAULT_HOTLINE,
    createdOn: run.createdOn,
  };
}
