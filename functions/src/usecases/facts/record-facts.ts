import type { FieldError } from '@health-code/shared/api/problem-schema';
import type { RowResult } from '@health-code/shared/api/rows';
import { assertedDivision, type FactRow, factRowSchema, rowFaults } from '@health-code/shared/facts/fact-row';
import { heldFor } from '@health-code/shared/facts/held';
import type { SourceCaller } from '@health-code/shared/rights/caller';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { refreshSnapshotIfAny, type SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { addSourceFact, type SourceFact, type SourceFactNeeds } from './add-source-fact.ts';
import { forEachSubject } from './rows-in-turn.ts';
import { grantErrors, refused, rowError, sortRows } from './source-rows.ts';

export interface RecordFacts extends Call<SourceCaller> {
  /** What the source calls the batch; null where it does not say. */
  readonly batch: string | null;
  readonly rows: readonly unknown[];
}

/** What else becomes of a row leaves the person's snapshot right as it is. */
const IN_FORCE: ReadonlySet<string | undefined> = new Set<RowResult['outcome']>(['recorded', 'repeated']);

/**
 * Records what a source brings: every row is answered for itself, in the order given. A row that is wrong writes nothing,
 * one that is held counts for nothing, and neither stops another. When the call answers, the snapshot of everybody concerned is right; a call that broke off is
 * finished by its repetition. Throws WRITE.CONFLICT.
 */
export async function recordFacts(
  deps: SnapshotNeeds & SourceFactNeeds & Needs<'divisions'>,
  { caller, batch, rows, now }: RecordFacts,
): Promise<RowResult[]> {
  const { right, results } = sortRows(rows, factRowSchema, (row) => rowErrors(deps, caller, row, now));
  const personOf = ({ person }: FactRow) => deps.ids.person(person);
  await forEachSubject(right, personOf, async (personId, ownRows) => {
    for (const { index, row } of ownRows) {
      const fact = { source: caller.source, personId, row, batch, position: index + 1, now };
      results[index] = await recordRow(deps, fact, index);
    }
    const inForce = ownRows.filter(({ index }) => IN_FORCE.has(results[index]?.outcome));
    if (inForce.length > 0) await refreshSnapshotIfAny(deps, personId, now);
  });
  return results;
}

async function recordRow(deps: SourceFactNeeds, fact: SourceFact, index: number): Promise<RowResult> {
  const added = await addSourceFact(deps, fact);
  if (Array.isArray(added)) return refused(fact.row.id, added, index);
  return { id: fact.row.id, outcome: added, errors: [], ...(added === 'held' ? { heldFor: heldFor('no-tie') } : {}) };
}

/** What the source was not granted, and what is not in the directory or not yet in the past. */
function rowErrors(deps: Needs<'divisions'>, caller: SourceCaller, row: FactRow, now: number): FieldError[] {
  const grant = {
    action: 'facts.bring',
    kind: row.kind,
    kindPointer: '/kind',
    divisions: [
      ['/by', row.by],
      ['/division', assertedDivision(row)],
    ],
  } as const;
  return [
    ...grantErrors(deps, caller, grant),
    ...rowFaults(row, now).map(({ field, code }) =>
      rowError(`/${field}`, code, code === 'in-future' ? 'is in the future' : 'is before the start'),
    ),
  ];
}
