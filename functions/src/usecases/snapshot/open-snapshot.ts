import { maskName } from '@health-code/shared/identity/mask';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { OptionalPurpose } from '@health-code/shared/privacy/consents';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { hintFor } from './identity-hint.ts';
import { rewriteSnapshot, type SnapshotNeeds } from './refresh-snapshot.ts';

export interface SnapshotOwner extends Pick<Snapshot, 'accountId' | 'tenure' | 'proofLevel' | 'relation'> {
  readonly personId: PersonId;
  readonly name: string;
  readonly documentNumber: string;
}

type Agreed = readonly OptionalPurpose[];

/**
 * Writes the first snapshot of a person, or brings an existing one up to date with its profile. Throws WRITE.CONFLICT, and
 * PERSON.CLAIMED where the person passed to another account meanwhile. What the account agrees to is asked for after the
 * snapshot was read: a decision that comes meanwhile is in this one, or wins the race.
 */
export async function openSnapshot(
  deps: SnapshotNeeds,
  owner: SnapshotOwner,
  now: number,
  agreedNow: () => Promise<Agreed>,
): Promise<void> {
  const { personId, name, documentNumber, ...held } = owner;
  const sealedName = deps.cipher.seal(maskName(name), fieldContext(personId, 'masked-name'));
  const hint = hintFor(name, documentNumber);
  const sealedHint = hint && deps.cipher.seal(hint, fieldContext(personId, 'identity-hint'));
  await rewriteSnapshot(deps, personId, now, async (current) => {
    if (current !== undefined && current.tenure > held.tenure) throw new DomainError('PERSON.CLAIMED');
    const agreed = await agreedNow();
    return { ...held, sealedName, sealedHint, ...(agreed.length === 0 ? {} : { agreed }) };
  });
}
