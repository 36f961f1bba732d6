import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import type { DataSource } from '@health-code/shared/authority/data-source';
import { assertedDivision, type FactRow, factRowSchema, rowFaults } from '@health-code/shared/facts/fact-row';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import { inTurns } from '../../concurrently.ts';
import type { Deps } from '../../config/deps.ts';
import { refreshSnapshotIfAny } from '../code/snapshots.ts';
import { addSourceFact } from './add-source-fact.ts';
import { divisionErrors, kindErrors, type RightRow, refused, rowError, sortRows } from './source-rows.ts';

export interface RecordFacts {
  readonly source: DataSource;
  readonly rows: readonly unknown[];
  readonly now: number;
}

/** A row with whom it is about. */
interface JudgedRow extends RightRow<FactRow> {
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
  const { right, results } = sortRows(rows, factRowSchema, (row) => grantErrors(deps, source, row, now));
  const judged = right.map((each) => ({ ...each, personId: personIdOf(deps, each.row) }));
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

/** What the source was not granted, and what is not in the directory or not yet in the past. */
function grantErrors(deps: Deps, source: DataSource, row: FactRow, now: number): FieldError[] {
  const divisions = [
    ['/by', row.by],
    ['/division', assertedDivision(row)],
  ] as const;
  return [
    ...kindErrors(source, row.kind, '/kind'),
    ...divisions.flatMap(([pointer, code]) => (code === undefined ? [] : divisionErrors(deps, source, pointer, code))),
    ...rowFaults(row, now).map(({ field, code }) =>
      rowError(`/${field}`, code, code === 'in-future' ? 'lies in the future' : 'lies before the start'),
    ),
  ];
}

function personIdOf(deps: Deps, { person }: FactRow): PersonId {
  return personIdSchema.parse(deps.ids.person(person.type, person.number, person.nationality));
}

function byPerson(rows: readonly JudgedRow[]): Map<PersonId, JudgedRow[]> {
  const groups = new Map<PersonId, JudgedRow[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return groups;
}
