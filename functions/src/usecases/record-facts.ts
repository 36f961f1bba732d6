import type { FieldError } from '@health-code/shared/api/problem';
import type { RowResult } from '@health-code/shared/api/routes/authority-routes';
import { type PersonId, personIdSchema } from '@health-code/shared/identity/person';
import { assertedDivision, type FactRow, factRowSchema, rowFaults } from '@health-code/shared/rules/fact-row';
import { type DataSource, mayBring, maySpeakOf } from '@health-code/shared/source/data-source';
import type { Deps } from '../config/deps.ts';
import { fieldErrorsOf } from '../field-errors.ts';
import { addSourceFact } from './add-source-fact.ts';
import { inTurns } from './in-turns.ts';
import { refreshSnapshotIfAny } from './snapshots.ts';

export interface RecordFacts {
  readonly source: DataSource;
  readonly rows: readonly unknown[];
  readonly now: number;
}

/** A row that is right by itself, with whom it is about and where it stood. */
interface JudgedRow {
  readonly index: number;
  readonly row: FactRow;
  readonly personId: PersonId;
}

/** So many people are written at once: enough to hide the way to the database, too few to crowd others out. */
const PEOPLE_AT_ONCE = 16;

/**
 * Records what a source brings: every row is answered for itself, in the order given. A row that is wrong writes nothing
 * and stops no other. When the call answers, the snapshot of everybody concerned is right; a call that broke off is
 * finished by its repetition. Throws WRITE.CONFLICT.
 */
export async function recordFacts(deps: Deps, { source, rows, now }: RecordFacts): Promise<RowResult[]> {
  const results: RowResult[] = [];
  const judged: JudgedRow[] = [];
  rows.forEach((given, index) => {
    const parsed = factRowSchema.safeParse(given);
    const errors = parsed.success ? grantErrors(deps, source, parsed.data, now) : fieldErrorsOf(parsed.error, '');
    if (!parsed.success || errors.length > 0) results[index] = refused(idOf(given), errors, index);
    else judged.push({ index, row: parsed.data, personId: personIdOf(deps, parsed.data) });
  });
  await inTurns([...byPerson(judged)], PEOPLE_AT_ONCE, async ([personId, ownRows]) => {
    for (const { index, row } of ownRows) results[index] = await recordRow(deps, { source, personId, row, now }, index);
    const isTouched = ownRows.some(({ index }) => results[index]?.outcome !== 'refused');
    if (isTouched) await refreshSnapshotIfAny(deps, personId, now);
  });
  return results;
}

interface SourceRow {
  readonly source: DataSource;
  readonly personId: PersonId;
  readonly row: FactRow;
  readonly now: number;
}

async function recordRow(deps: Deps, row: SourceRow, index: number): Promise<RowResult> {
  const added = await addSourceFact(deps, row);
  if (Array.isArray(added)) return refused(row.row.id, added, index);
  return { id: row.row.id, outcome: added as 'recorded' | 'repeated', errors: [] };
}

function refused(id: string | null, errors: readonly FieldError[], index: number): RowResult {
  return {
    id,
    outcome: 'refused',
    errors: errors.map((error) => ({ ...error, pointer: `/rows/${index}${error.pointer}` })),
  };
}

const error = (pointer: string, code: string, detail: string): FieldError => ({ pointer, code, detail });

/** What the source was not granted, and what is not in the directory or not yet in the past. */
function grantErrors(deps: Deps, source: DataSource, row: FactRow, now: number): FieldError[] {
  const kind = mayBring(source, row.kind) ? [] : [error('/kind', 'not-granted', 'the source may not bring this kind')];
  const divisions = [
    ['/by', row.by],
    ['/division', assertedDivision(row)],
  ] as const;
  return [
    ...kind,
    ...divisions.flatMap(([pointer, code]) => (code === undefined ? [] : divisionErrors(deps, source, pointer, code))),
    ...rowFaults(row, now).map(({ field, code }) =>
      error(`/${field}`, code, code === 'in-future' ? 'lies in the future' : 'lies before the start'),
    ),
  ];
}

const STREET_DIGITS = 9;

/** The directory ends at streets, so a village is known by its street. */
function divisionErrors(deps: Deps, source: DataSource, pointer: string, code: string): FieldError[] {
  if (!maySpeakOf(source, code)) return [error(pointer, 'not-granted', 'the source may not speak of this division')];
  if (deps.divisions().has(code.slice(0, STREET_DIGITS))) return [];
  return [error(pointer, 'unknown', 'there is no such division')];
}

function personIdOf(deps: Deps, { person }: FactRow): PersonId {
  return personIdSchema.parse(deps.ids.person(person.type, person.number, person.nationality));
}

function byPerson(rows: readonly JudgedRow[]): Map<PersonId, JudgedRow[]> {
  const groups = new Map<PersonId, JudgedRow[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return groups;
}

/** The id as far as it can be told, so that a source finds its row again. */
function idOf(given: unknown): string | null {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return typeof id === 'string' && id.length <= 80 ? id : null;
}
