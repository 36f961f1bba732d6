import type { FactOf, NewDeclaration } from '@health-code/shared/facts/fact';
import { OWN_WORD } from '@health-code/shared/facts/provenance';
import { isSelfCorrectable } from '@health-code/shared/facts/self-correction';
import { SELF } from '@health-code/shared/facts/self-source';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError } from '../../domain-error.ts';
import { divisionFault } from '../../field-errors.ts';

export interface DeclarationCall extends IdempotentCall {
  readonly personId: PersonId;
  readonly declaration: NewDeclaration;
}

/** The fact that a declaration becomes. Its id follows from the idempotency key. */
export function declarationFact(deps: Needs<'ids' | 'randomId'>, call: DeclarationCall): FactOf<'declaration'> {
  const { caller, personId, declaration, idempotencyKey, now } = call;
  const { corrects, ...said } = declaration;
  const key = idempotencyKey ?? deps.randomId();
  return {
    kind: 'declaration',
    id: deps.ids.intention(caller.accountId, key, 'declaration', personId),
    source: SELF,
    provenance: OWN_WORD,
    recordedAt: toIso(now),
    at: toIso(now),
    ...(corrects === undefined ? {} : { supersedes: corrects }),
    ...said,
  };
}

/** Throws REQUEST.INVALID with each division that the directory does not list. */
export function refuseUnknownDivisions({ divisions }: Needs<'divisions'>, { divisionsStayed }: NewDeclaration): void {
  const unknown = divisionsStayed.flatMap((code, index) =>
    divisions().has(code) ? [] : [divisionFault(`/divisionsStayed/${index}`)],
  );
  if (unknown.length > 0) throw new InvalidInputError(unknown);
}

/**
 * A slip can be taken back soon, and once; of two corrections at the same moment both count, and the stricter one shows.
 * Throws DECLARATION.SETTLED alike for one that is too old, was corrected, or is none of this person's own.
 */
export async function requireCorrectable(
  { stores }: Needs<never, 'facts'>,
  { personId, declaration: { corrects }, now }: Pick<DeclarationCall, 'personId' | 'declaration' | 'now'>,
): Promise<void> {
  if (corrects === undefined) return;
  const facts = await stores.facts.list(personId, now);
  const corrected = facts.find((fact) => fact.id === corrects);
  const isOpen = corrected?.kind === 'declaration' && isSelfCorrectable(corrected, now);
  if (!isOpen || facts.some((fact) => fact.supersedes === corrects)) throw new DomainError('DECLARATION.SETTLED');
}
