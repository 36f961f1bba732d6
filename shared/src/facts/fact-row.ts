import * as z from 'zod';
import { divisionCodeSchema } from '../division/division.ts';
import { documentSchema } from '../identity/document-schema.ts';
import { lineSchema } from '../text/line.ts';
import { type EpochMs, fromIso } from '../time/shanghai.ts';
import { MS_PER_MINUTE } from '../time/units.ts';
import { type Fact, type FactKind, factSchema } from './fact.ts';
import { rowIdSchema } from './row-id.ts';

/** What the server says of every fact itself: a source can neither backdate one nor speak for another. */
const SET_BY_SERVER = { source: true, provenance: true, recordedAt: true } as const;

/** More rows than a spreadsheet has. */
const MAX_ROW = 2_000_000;

type FactOption = (typeof factSchema.options)[number];

const rowOption = (option: FactOption) =>
  (option as z.ZodObject).omit(SET_BY_SERVER).extend({
    id: rowIdSchema,
    person: documentSchema,
    /** For whom the source speaks, where that is not its own division. */
    by: divisionCodeSchema.optional(),
    supersedes: rowIdSchema.optional(),
    /** Where it stands in the file that it came from, counted from 1; its place in the request unless told. */
    row: z.int().min(1).max(MAX_ROW).optional(),
    /** A document or a record that supports the fact. */
    evidence: lineSchema(60).optional(),
    ...('of' in option.shape ? { of: rowIdSchema } : {}),
  });

const kindOf = (option: FactOption): FactKind => option.shape.kind.value;

/** The kinds that a data source may bring. A declaration is a person's own. */
export const SOURCE_FACT_KINDS = factSchema.options.map(kindOf).filter((kind) => kind !== 'declaration');

/** One fact as a data source reports it: the person by document, the fact without what the server adds. */
export type FactRow = {
  [K in FactKind]: Omit<Extract<Fact, { kind: K }>, 'source' | 'provenance' | 'recordedAt'> & {
    readonly person: z.output<typeof documentSchema>;
    readonly by?: string | undefined;
    readonly row?: number | undefined;
    readonly evidence?: string | undefined;
  };
}[Exclude<FactKind, 'declaration'>];

const options = factSchema.options.filter((option) => kindOf(option) !== 'declaration').map(rowOption);
export const factRowSchema = z.discriminatedUnion(
  'kind',
  options as never as [z.ZodObject, ...z.ZodObject[]],
) as unknown as z.ZodType<FactRow>;

/** The fields of a kind that a source gives besides the person, in the order of the contract. */
export function factRowFields(kind: FactRow['kind']): string[] {
  const option = factSchema.options.find((candidate) => kindOf(candidate) === kind) as FactOption;
  return Object.keys(rowOption(option).shape).filter((field) => field !== 'person');
}

/** What is wrong with one field of a row. */
export interface RowFault {
  readonly field: string;
  readonly code: 'in-future' | 'before-start';
}

/** A source's clock may be ahead by this much. */
const SOURCE_SKEW_MS = 5 * MS_PER_MINUTE;

/** What no schema sees: events of the future, and spans that end before they begin. */
export function rowFaults(row: FactRow, now: EpochMs): RowFault[] {
  const inFuture = happenedFields(row)
    .filter((field) => fromIso((row as never)[field]) > now + SOURCE_SKEW_MS)
    .map((field): RowFault => ({ field, code: 'in-future' }));
  const backwards = spanFields(row)
    .filter(([start, end]) => fromIso((row as never)[end]) < fromIso((row as never)[start]))
    .map(([, end]): RowFault => ({ field: end, code: 'before-start' }));
  return [...inFuture, ...backwards];
}

/** The fields that tell of what has happened already. A residence, an order and a release may be announced. */
function happenedFields(row: FactRow): readonly string[] {
  if (row.kind === 'test') return ['sampledAt', 'reportedAt'];
  if (row.kind === 'stay') return ['from', 'to'];
  if (row.kind === 'case') return row.dischargedAt === undefined ? ['at'] : ['at', 'dischargedAt'];
  const isPast = row.kind === 'vaccination' || row.kind === 'contact' || row.kind === 'entry' || row.kind === 'foreign';
  return isPast ? ['at'] : [];
}

function spanFields(row: FactRow): readonly (readonly [string, string])[] {
  if (row.kind === 'test') return [['sampledAt', 'reportedAt']];
  if (row.kind === 'stay') return [['from', 'to']];
  if (row.kind === 'order') return [['at', 'until']];
  return row.kind === 'case' && row.dischargedAt !== undefined ? [['at', 'dischargedAt']] : [];
}

/** The division that a row asserts something of, where it names one. */
export function assertedDivision(row: FactRow): string | undefined {
  return row.kind === 'stay' || row.kind === 'residence' || row.kind === 'foreign' ? row.division : undefined;
}
