import { DELETED_KINDS, type Deletion, KEPT_KINDS } from '@health-code/shared/privacy/deletion';

/** What a deletion deletes and what it leaves. */
export type Tally = Pick<Deletion, 'deleted' | 'kept'>;

/** Several tallies as one: counts add up, and of ends the last one counts. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const [deleted, kept] = [tallies.flatMap((tally) => tally.deleted), tallies.flatMap((tally) => tally.kept)];
  return {
    deleted: DELETED_KINDS.flatMap((kind) => {
      const count = deleted.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.count, 0);
      return count === 0 ? [] : [{ kind, count }];
    }),
    kept: KEPT_KINDS.flatMap((kind) => {
      const ends = kept.filter((each) => each.kind === kind).map(({ until }) => until);
      const last = ends.toSorted().at(-1);
      return last === undefined ? [] : [{ kind, until: last }];
    }),
  };
}
