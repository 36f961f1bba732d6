import { type ProofLevel, provesAtLeast } from '@health-code/shared/identity/proof-level';
import { DomainError } from '../../domain-error.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';

/** The level that is asked for, where a person has not reached it; null where they have. */
export function lackedProof(wanted: ProofLevel, { proofLevel }: Pick<Snapshot, 'proofLevel'>): ProofLevel | null {
  return provesAtLeast(proofLevel, wanted) ? null : wanted;
}

/** The same where nothing goes on without it. Throws PROOF.NEEDED. */
export function requireProof(wanted: ProofLevel, person: Pick<Snapshot, 'proofLevel'>): void {
  if (lackedProof(wanted, person) !== null) throw new DomainError('PROOF.NEEDED');
}
