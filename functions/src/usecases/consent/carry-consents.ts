import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import { agreedOf } from './agreed.ts';

export type CarryNeeds = Needs<never, 'consents' | 'people' | 'snapshots'>;

/** Each lost race means that another writer made progress. */
const MAX_RACES = 8;

/**
 * Writes what an account agrees to into the snapshots of its people, which doors read anyway: so a consent costs a look-up
 * and a check-in no read of their own. Idempotent. Throws WRITE.CONFLICT.
 */
export async function carryConsents(deps: CarryNeeds, accountId: string): Promise<void> {
  for (const personId of await deps.stores.people.listIds(accountId)) await carryInto(deps, accountId, personId);
}

/** The consents are read after the snapshot: whoever wins the conditional write knows the last of them. */
async function carryInto(deps: CarryNeeds, accountId: string, personId: PersonId): Promise<void> {
  const { snapshots } = deps.stores;
  for (let race = 0; race < MAX_RACES; race += 1) {
    const current = await snapshots.findLatest(personId);
    if (current?.accountId !== accountId) return;
    const agreed = await agreedOf(deps, accountId);
    if (String(current.agreed ?? []) === String(agreed)) return;
    if (await isWritten(snapshots.put({ ...current, agreed, revision: current.revision + 1 }))) return;
  }
  throw new DomainError('WRITE.CONFLICT');
}
