import type { PersonId } from '@health-code/shared/person/person-id';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { findPaperCodeInForce } from './paper-code-in-force.ts';

export interface RevokePaperCode extends Call {
  readonly personId: PersonId;
}

/** Revokes the paper code in force, and says whether there was one. Idempotent. Throws PERSON.NOT_FOUND. */
export async function revokePaperCode(
  deps: Needs<never, 'snapshots' | 'paperCodes'>,
  { caller, personId, now }: RevokePaperCode,
): Promise<{ revoked: boolean }> {
  await requireOwnPerson(deps, caller, 'card.manage', personId);
  const record = await findPaperCodeInForce(deps, personId, now);
  if (record !== undefined) await deps.stores.paperCodes.put({ ...record, state: 'revoked' });
  return { revoked: record !== undefined };
}
