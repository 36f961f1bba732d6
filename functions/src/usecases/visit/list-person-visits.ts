import type { PersonId } from '@health-code/shared/person/person-id';
import type { Visit } from '@health-code/shared/visit/visit';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { visitViews } from './visit-view.ts';

export interface ListPersonVisits extends Call {
  readonly personId: PersonId;
}

/** A person's visits of 30 days, newest first: one query. Throws PERSON.NOT_FOUND. */
export async function listPersonVisits(
  deps: Needs<never, 'snapshots' | 'visits'>,
  { caller, personId, now }: ListPersonVisits,
): Promise<Visit[]> {
  await requireOwnPerson(deps, caller, 'visit.list', personId);
  return visitViews(await deps.stores.visits.listByPerson(personId, now), now);
}
