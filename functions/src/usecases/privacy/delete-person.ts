import type { PersonId } from '@health-code/shared/person/person-id';
import type { Deletion } from '@health-code/shared/privacy/deletion';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireRight } from '../../rights.ts';
import { beginDeletion, type DeletionNeeds, finishDeletion } from './deletion-steps.ts';
import { type EraseNeeds, erasePerson } from './erase-person.ts';
import { personTally } from './person-tally.ts';

type DeleteNeeds = EraseNeeds & DeletionNeeds & Needs<'ids' | 'randomId', 'visits'>;

export interface DeletePerson extends IdempotentCall {
  readonly personId: PersonId;
}

/**
 * Deletes a person whom the account holds, and answers with the receipt. The same request again goes on with what is not done
 * yet, and gives the same receipt. Throws PERSON.NOT_FOUND.
 */
export async function deletePerson(
  deps: DeleteNeeds,
  { caller, personId, idempotencyKey, now }: DeletePerson,
): Promise<Deletion> {
  const { accountId } = caller;
  const deletionId = deps.ids.intention(accountId, idempotencyKey ?? deps.randomId(), 'deletion', personId);
  const begun = await deps.stores.deletions.find(deletionId);
  const holder = begun === undefined ? await holderOf(deps, accountId, personId) : accountId;
  requireRight(caller, 'person.delete', { kind: 'person', accountId: holder });
  const deletion =
    begun ?? (await beginDeletion(deps, deletionId, 'person', await personTally(deps, personId, now), now));
  const isDone = deletion.finishedAt !== undefined || (await erasePerson(deps, { personId, accountId, now }));
  return finishDeletion(deps, deletion, isDone, now);
}

/** Whose the person is. One whose deletion broke off may stand in the list only. */
async function holderOf(
  { stores }: Needs<never, 'people'>,
  accountId: string,
  personId: PersonId,
): Promise<string | undefined> {
  const person = await stores.people.find(personId);
  if (person !== undefined) return person.accountId;
  return (await stores.people.listIds(accountId)).includes(personId) ? accountId : undefined;
}
