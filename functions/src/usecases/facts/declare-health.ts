import { factExpiry } from '@health-code/shared/rules/retention';
import type { Status } from '@health-code/shared/rules/status';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import { statusOf } from '../code/own-status.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { refreshSnapshot, type SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import {
  type DeclarationCall,
  declarationFact,
  refuseUnknownDivisions,
  requireCorrectable,
} from './declaration-fact.ts';

type DeclareNeeds = SnapshotNeeds & Needs<'ids' | 'randomId' | 'divisions'>;

/**
 * Records a declaration as one fact and brings the snapshot up to date. The fact's id follows from the idempotency key, so a
 * retry finds the fact and finishes the snapshot. Throws PERSON.NOT_FOUND, DECLARATION.SETTLED, IDEMPOTENCY.MISMATCH,
 * WRITE.CONFLICT.
 */
export async function declareHealth(
  deps: DeclareNeeds,
  call: DeclarationCall,
): Promise<{ declarationId: string; status: Status }> {
  const { caller, personId, declaration, now } = call;
  refuseUnknownDivisions(deps, declaration);
  await requireOwnPerson(deps, caller, 'facts.declare', personId);
  const stored = await addOnce(deps, call);
  const snapshot = await refreshSnapshot(deps, personId, now);
  return { declarationId: stored.fact.id, status: statusOf(deps, snapshot, now) };
}

/** A retry of a correction finds its own fact, which must not be taken for somebody else's correction before it. */
async function addOnce(deps: DeclareNeeds, call: DeclarationCall) {
  const { personId, declaration, now } = call;
  const { facts } = deps.stores;
  const fact = declarationFact(deps, call);
  const fingerprint = deps.ids.fingerprint(declaration);
  const earlier = fact.supersedes === undefined ? undefined : await facts.find(personId, fact.id);
  if (earlier === undefined) await requireCorrectable(deps, call);
  const expiresAt = factExpiry(fact, deps.ruleSets.at(now), now);
  const stored = earlier ?? (await facts.add({ personId, fact, fingerprint, expiresAt }));
  if (stored.fingerprint !== fingerprint) throw new DomainError('IDEMPOTENCY.MISMATCH');
  return stored;
}
