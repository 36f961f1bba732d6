import { maskName } from '@health-code/shared/identity/mask';
import type { PersonId } from '@health-code/shared/person/person-id';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { hintFor } from './identity-hint.ts';
import { rewriteSnapshot, type SnapshotNeeds } from './refresh-snapshot.ts';

export interface SnapshotOwner {
  readonly personId: PersonId;
  readonly accountId: string;
  readonly name: string;
  readonly documentNumber: string;
}

/** Writes the first snapshot of a person, or brings the name of an existing one up to date. Throws WRITE.CONFLICT. */
export async function openSnapshot(deps: SnapshotNeeds, owner: SnapshotOwner, now: number): Promise<void> {
  const { personId, accountId, name, documentNumber } = owner;
  const sealedName = deps.cipher.seal(maskName(name), fieldContext(personId, 'masked-name'));
  const hint = hintFor(name, documentNumber);
  const sealedHint = hint && deps.cipher.seal(hint, fieldContext(personId, 'identity-hint'));
  await rewriteSnapshot(deps, personId, now, () => ({ accountId, sealedName, sealedHint }));
}
