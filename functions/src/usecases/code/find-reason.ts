import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';
import type { FactRecord } from '../../stores/fact/fact-store.ts';

export interface FoundReason {
  /** The code of the rule. */
  readonly code: string;
  /** The fact behind it, with its provenance. */
  readonly fact: FactRecord;
}

/**
 * Leads from a reason on a person's screen back to the fact behind it, and so to source, batch and row. Undefined when the
 * person has no such reason any more. Two reads, however many reasons there are.
 */
export async function findReason(
  { ids, stores }: Needs<'ids', 'snapshots' | 'facts'>,
  { personId, reasonId }: { readonly personId: PersonId; readonly reasonId: string },
): Promise<FoundReason | undefined> {
  const snapshot = await stores.snapshots.find(personId);
  const hold = snapshot?.timeline.holds.find(({ code, factId }) => ids.reason(personId, code, factId) === reasonId);
  const fact = hold && (await stores.facts.find(personId, hold.factId));
  return hold && fact && { code: hold.code, fact };
}
