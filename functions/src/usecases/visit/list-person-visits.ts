import { PAGE_ROWS } from '@health-code/shared/api/page';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Visit } from '@health-code/shared/visit/visit';
import type { PagedCall, TellingPage } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import type { VisitRecord } from '../../stores/visit/visit-store.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { visitViews } from './visit-view.ts';
import { visitsAfter } from './visits-around.ts';

export interface ListPersonVisits extends PagedCall {
  readonly personId: PersonId;
}

/** A page of a person's visits of 30 days, newest first: one query. Throws PERSON.NOT_FOUND, REQUEST.INVALID. */
export async function listPersonVisits(
  deps: Needs<'cursors', 'snapshots' | 'visits'>,
  { caller, personId, cursor, now }: ListPersonVisits,
): Promise<TellingPage<Visit>> {
  await requireOwnPerson(deps, caller, 'visit.list', personId);
  const list = ['visits', personId];
  const after = deps.cursors.open(list, cursor);
  const { items, next } = await deps.stores.visits.listByPerson(personId, { limit: PAGE_ROWS, after }, now);
  const later = after === undefined ? [] : await laterThan(deps, items);
  return { rows: visitViews([...later, ...items], now).slice(later.length), next: deps.cursors.seal(list, next) };
}

/** A stay may have ended by a visit that stood on the page before. */
async function laterThan(deps: Needs<never, 'visits'>, visits: readonly VisitRecord[]): Promise<VisitRecord[]> {
  const last = visits.reduce<VisitRecord | undefined>((a, b) => (a && a.visitId > b.visitId ? a : b), undefined);
  return last === undefined ? [] : visitsAfter(deps, last);
}
