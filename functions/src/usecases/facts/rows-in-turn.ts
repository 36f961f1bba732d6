import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import { forEachConcurrently } from '../../concurrently.ts';
import { type RightRow, refused, type SortedRows } from './source-rows.ts';

/** So many are written at once: enough to hide the way to the database, too few to crowd others out. */
const AT_ONCE = 16;

/** Does the work for the rows about each person or card, 16 of them at a time: rows about one keep their order. */
export async function forEachSubject<T, Id extends string>(
  rows: readonly RightRow<T>[],
  idOf: (row: T) => Id,
  work: (id: Id, ownRows: readonly RightRow<T>[]) => Promise<void>,
): Promise<void> {
  const subjects = new Map<Id, RightRow<T>[]>();
  for (const each of rows) {
    const id = idOf(each.row);
    subjects.set(id, [...(subjects.get(id) ?? []), each]);
  }
  await forEachConcurrently([...subjects], AT_ONCE, ([id, ownRows]) => work(id, ownRows));
}

/** Records the rows that are right, those about one person or card one after the other; answers every row in its place. */
export async function recordInTurn<T extends { readonly id: string }, Id extends string>(
  { right, results }: SortedRows<T>,
  idOf: (row: T) => Id,
  record: (id: Id, row: T) => Promise<'recorded' | 'repeated' | FieldError[]>,
): Promise<RowResult[]> {
  await forEachSubject(right, idOf, async (id, ownRows) => {
    for (const { index, row } of ownRows) {
      const said = await record(id, row);
      results[index] = Array.isArray(said) ? refused(row.id, said, index) : { id: row.id, outcome: said, errors: [] };
    }
  });
  return results;
}
