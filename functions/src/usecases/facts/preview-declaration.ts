import type { Status } from '@health-code/shared/rules/status';
import type { Needs } from '../../config/deps.ts';
import { statusOf } from '../code/own-status.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { whatFollows } from '../snapshot/refresh-snapshot.ts';
import {
  type DeclarationCall,
  declarationFact,
  refuseUnknownDivisions,
  requireCorrectable,
} from './declaration-fact.ts';

type PreviewNeeds = Needs<'ids' | 'randomId' | 'divisions' | 'ruleSets' | 'riskAreas', 'snapshots' | 'facts'>;

/** The fact is thrown away, so that any key will do. */
const KEY = 'preview';

/**
 * What the status would be if this were declared now, by the same rules and facts. Reads the person's facts and writes
 * nothing. Throws PERSON.NOT_FOUND, DECLARATION.SETTLED.
 */
export async function previewDeclaration(deps: PreviewNeeds, call: DeclarationCall): Promise<{ status: Status }> {
  const { caller, personId, declaration, now } = call;
  refuseUnknownDivisions(deps, declaration);
  await requireOwnPerson(deps, caller, 'facts.declare', personId);
  await requireCorrectable(deps, call);
  const facts = await deps.stores.facts.list(personId, now);
  const { timeline } = await whatFollows(
    deps,
    [...facts, declarationFact(deps, { ...call, idempotencyKey: KEY })],
    now,
  );
  return { status: statusOf(deps, { personId, timeline }, now) };
}
