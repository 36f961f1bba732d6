import type { Declaration, Fact } from '@health-code/shared/facts/fact';
import { OWN_WORD } from '@health-code/shared/facts/provenance';
import { SELF } from '@health-code/shared/facts/self-source';
import type { PersonId } from '@health-code/shared/person/person-id';
import { factExpiry } from '@health-code/shared/rules/retention';
import type { Status } from '@health-code/shared/rules/status';
import { toIso } from '@health-code/shared/time/shanghai';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import { divisionFault } from '../../field-errors.ts';
import { statusOf } from '../code/own-status.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { refreshSnapshot, type SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';

type DeclareNeeds = SnapshotNeeds & Needs<'ids' | 'randomId' | 'divisions'>;

export interface DeclareHealth extends IdempotentCall {
  readonly personId: PersonId;
  readonly declaration: Declaration;
}

/**
 * Records a declaration as one fact and brings the snapshot up to date. The fact's id follows from the idempotency key, so a
 * retry finds the fact and finishes the snapshot. Throws PERSON.NOT_FOUND, IDEMPOTENCY.MISMATCH, WRITE.CONFLICT.
 */
export async function declareHealth(
  deps: DeclareNeeds,
  call: DeclareHealth,
): Promise<{ declarationId: string; status: Status }> {
  const { caller, personId, declaration, now } = call;
  refuseUnknownDivisions(deps, declaration);
  await requireOwnPerson(deps, caller, 'facts.declare', personId);
  const fact = declarationFact(deps, call);
  const fingerprint = deps.ids.fingerprint(declaration);
  const expiresAt = factExpiry(fact, deps.ruleSets.at(now), now);
  const stored = await deps.stores.facts.add({ personId, fact, fingerprint, expiresAt });
  if (stored.fingerprint !== fingerprint) throw new DomainError('IDEMPOTENCY.MISMATCH');
  const snapshot = await refreshSnapshot(deps, personId, now);
  return { declarationId: stored.fact.id, status: statusOf(deps, snapshot, now) };
}

function refuseUnknownDivisions({ divisions }: Needs<'divisions'>, { divisionsStayed }: Declaration): void {
  const unknown = divisionsStayed.flatMap((code, index) =>
    divisions().has(code) ? [] : [divisionFault(`/divisionsStayed/${index}`)],
  );
  if (unknown.length > 0) throw new InvalidInputError(unknown);
}

function declarationFact(deps: DeclareNeeds, call: DeclareHealth): Fact {
  const { caller, personId, declaration, idempotencyKey, now } = call;
  const key = idempotencyKey ?? deps.randomId();
  return {
    kind: 'declaration',
    id: deps.ids.intention(caller.accountId, key, 'declaration', personId),
    source: SELF,
    provenance: OWN_WORD,
    recordedAt: toIso(now),
    at: toIso(now),
    ...declaration,
  };
}
