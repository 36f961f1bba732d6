import { PAPER_CODE_MAX_DAYS } from '@health-code/shared/card/paper-code';
import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { lostRaceAs } from '../../domain-error.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { paperCodeView } from './paper-code-in-force.ts';

export interface IssuePaperCode extends IdempotentCall {
  readonly personId: PersonId;
}

/**
 * Issues a paper code and revokes the one before it. The code follows from the idempotency key, so a retry gives the same one:
 * whichever of the three writes was the last, the retry does the others; a code that was replaced since stays revoked. Throws
 * PERSON.NOT_FOUND, WRITE.CONFLICT.
 */
export async function issuePaperCode(
  deps: Needs<'ids' | 'randomId', 'snapshots' | 'paperCodes'>,
  { caller, personId, idempotencyKey, now }: IssuePaperCode,
): Promise<PaperCode> {
  await requireOwnPerson(deps, caller, 'card.manage', personId);
  const { paperCodes } = deps.stores;
  const latest = await paperCodes.findLatest(personId);
  const code = deps.ids.paperCode(personId, idempotencyKey ?? deps.randomId());
  if (latest?.code === code) return paperCodeView(latest);
  const expiresAt = now + PAPER_CODE_MAX_DAYS * MS_PER_DAY;
  const record = { code, personId, issuedAt: now, expiresAt, state: 'active' } as const;
  await paperCodes.put(record).catch(lostRaceAs('WRITE.CONFLICT'));
  if (latest !== undefined) await paperCodes.put({ ...latest, state: 'revoked' });
  await paperCodes.replaceLatest(record, latest?.code).catch(lostRaceAs('WRITE.CONFLICT'));
  return paperCodeView(record);
}
