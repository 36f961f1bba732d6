import type { Person } from '@health-code/shared/person/person';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { personView } from './person-view.ts';

/** The people of the account, masked, in the order in which they applied. One who passed to another account is nobody's here. */
export async function listPeople(deps: Needs<'cipher' | 'divisions', 'people'>, { caller }: Call): Promise<Person[]> {
  const { people } = deps.stores;
  const { accountId } = caller;
  const records = (await people.getMany(await people.listIds(accountId))).filter(
    (each) => each.accountId === accountId,
  );
  return records.sort((a, b) => a.createdAt - b.createdAt).map((record) => personView(deps, record));
}
