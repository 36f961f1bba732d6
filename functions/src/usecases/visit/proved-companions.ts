import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';
import { lackedProof } from '../holding/lacked-proof.ts';

const DETAIL = 'the identity of this person has to be proved before somebody takes them along';

/** Companions are all but the first of a request, and relatives wherever they stand. Throws PROOF.NEEDED, which names each. */
export function requireProvedCompanions(
  { settings }: Needs<'settings'>,
  snapshots: readonly Pick<Snapshot, 'relation' | 'proofLevel'>[],
): void {
  const errors = snapshots.flatMap((snapshot, index) => {
    const isCompanion = index > 0 || snapshot.relation === 'relative';
    const lacks = isCompanion && lackedProof(settings.PROOF_FOR_COMPANION, snapshot) !== null;
    return lacks ? [{ pointer: `/personIds/${index}`, code: 'proof-needed', detail: DETAIL }] : [];
  });
  if (errors.length > 0) throw new DomainError('PROOF.NEEDED', { errors });
}
