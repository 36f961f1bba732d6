import { HANDOVER_LENGTH, HANDOVER_LIVES_MS } from '@health-code/shared/person/handover';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import { HANDOVERS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import { handoverHash } from '../holding/handover-hash.ts';
import { requireOwnPerson } from './require-own-person.ts';

export interface MakeHandover extends IdempotentCall {
  readonly personId: PersonId;
}

/**
 * Makes the code by which another account can hold the person, in place of the one before. It follows from the idempotency key, and
 * its hash is all that is kept. It ends after seven days, and with the tenure. Throws PERSON.NOT_FOUND, REQUEST.TOO_MANY,
 * WRITE.CONFLICT.
 */
export async function makeHandover(
  deps: Needs<'ids' | 'randomId', 'snapshots' | 'people' | 'quotas'>,
  { caller, personId, idempotencyKey, now }: MakeHandover,
): Promise<{ code: string; expiresAt: number }> {
  await requireOwnPerson(deps, caller, 'person.hand-over', personId);
  const record = await deps.stores.people.find(personId);
  if (record?.accountId !== caller.accountId) throw new DomainError('PERSON.NOT_FOUND');
  const key = idempotencyKey ?? deps.randomId();
  const scope = ['handover', personId, String(record.tenure)];
  const code = deps.ids.intention(caller.accountId, key, ...scope).slice(0, HANDOVER_LENGTH);
  const codeHash = handoverHash(deps, personId, code);
  const { handover } = record;
  if (handover?.codeHash === codeHash && handover.expiresAt > now) return { code, expiresAt: handover.expiresAt };
  await takeQuota(deps, HANDOVERS, caller.accountId, now);
  const expiresAt = now + HANDOVER_LIVES_MS;
  const next = { ...record, handover: { codeHash, expiresAt }, revision: record.revision + 1 };
  await deps.stores.people.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  return { code, expiresAt };
}
