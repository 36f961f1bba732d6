import type { Declaration, Fact } from '@health-code/shared/facts/fact';
import type { PersonId } from '@health-code/shared/person/person-id';
import { statusAt } from '@health-code/shared/rules/evaluate';
import { factExpiry } from '@health-code/shared/rules/retention';
import type { Status } from '@health-code/shared/rules/status';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import { getOwnSnapshot, refreshSnapshot } from '../code/snapshots.ts';
import { SELF } from './self-source.ts';

export interface DeclareHealth {
  readonly accountId: string;
  readonly personId: PersonId;
  readonly declaration: Declaration;
  readonly idempotencyKey: string | undefined;
  readonly now: number;
}

/**
 * Records a declaration as one fact and brings the snapshot up to date. The fact's id stands for the intention, so a
 * retry finds the fact and finishes the snapshot. Throws PERSON.NOT_FOUND, IDEMPOTENCY.MISMATCH.
 */
export async function declareHealth(
  deps: Deps,
  call: DeclareHealth,
): Promise<{ declarationId: string; status: Status }> {
  refuseUnknownDivisions(deps, call.declaration);
  await getOwnSnapshot(deps, call.accountId, call.personId, call.now);
  const fact = declarationFact(deps, call);
  const fingerprint = deps.ids.fingerprint(call.declaration);
  const expiresAt = factExpiry(fact, deps.ruleSet, call.now);
  const stored = await deps.stores.facts.add({ personId: call.personId, fact, fingerprint, expiresAt });
  if (stored.fingerprint !== fingerprint) throw new DomainError('IDEMPOTENCY.MISMATCH');
  const snapshot = await refreshSnapshot(deps, call.personId, call.now);
  return { declarationId: stored.fact.id, status: statusAt(snapshot.timeline, deps.ruleSet, call.now) };
}

function refuseUnknownDivisions(deps: Deps, declaration: Declaration): void {
  const unknown = declaration.divisionsStayed.flatMap((code, index) =>
    deps.divisions().has(code)
      ? []
      : [{ pointer: `/divisionsStayed/${index}`, code: 'unknown', detail: 'there is no such division' }],
  );
  if (unknown.length > 0) throw new InvalidInputError(unknown);
}

function declarationFact(deps: Deps, { accountId, personId, declaration, idempotencyKey, now }: DeclareHealth): Fact {
  return {
    kind: 'declaration',
    id: deps.ids.intention(accountId, idempotencyKey ?? deps.randomId(), 'declaration', personId),
    source: SELF,
    recordedAt: toIso(now),
    at: toIso(now),
    ...declaration,
  };
}
