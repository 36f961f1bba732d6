import type { Person } from '@health-code/shared/person/person';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { type PassNeeds, settlePassing } from '../holding/pass-person.ts';
import { personView } from './person-view.ts';

/**
 * The people of the account, masked, in the order in which they applied. One who passed to another account is nobody's here, and
 * what follows from that is finished where it was not yet. Throws WRITE.CONFLICT.
 */
export async function listPeople(deps: PassNeeds & Needs<'divisions'>, { caller, now }: Call): Promise<Person[]> {
  const { people } = deps.stores;
  const { accountId } = caller;
  const records = await people.getMany(await people.listIds(accountId));
  for (const { personId } of records.filter((each) => isLeaving(each, accountId))) {
    const latest = await people.find(personId);
    if (latest !== undefined) await settlePassing(deps, latest, now);
  }
  return records
    .filter((record) => record.accountId === accountId)
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((record) => personView(deps, record));
}

const isLeaving = ({ leaving }: PersonRecord, accountId: string): boolean =>
  leaving.some((former) => former.accountId === accountId);
