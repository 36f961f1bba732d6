import { maskName } from '@health-code/shared/identity/mask';
import type { PersonId } from '@health-code/shared/person/person-id';
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

/**
 * Writes the first snapshot of a person, or brings an existing one up to date with its profile. Throws WRITE.CONFLICT, and
 * PERSON.CLAIMED where the person passed to another account meanwhile.
 */
export async function openSnapshot(deps: SnapshotNeeds, owner: SnapshotOwner, now: number): Promise<void> {
  const { personId, name, documentNumber, ...held } = owner;
  const sealedName = deps.cipher.seal(maskName(name), fieldContext(personId, 'masked-name'));
  const hint = hintFor(name, documentNumber);
  const sealedHint = hint && deps.cipher.seal(hint, fieldContext(personId, 'identity-hint'));
  await rewriteSnapshot(deps, personId, now, (current) => {
    if (current !== undefined && current.tenure > held.tenure) throw new DomainError('PERSON.CLAIMED');
    return { ...held, sealedName, sealedHint };
  });
}
