import { PAPER_CODE_MAX_DAYS } from '@health-code/shared/card/paper-code';
import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { IdempotentCall } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { PaperCodeRecord } from '../../stores/paper-code/paper-code-store.ts';
import { requireProof } from '../holding/lacked-proof.ts';
import { requireOwnPerson } from '../person/require-own-person.ts';
import { paperCodeView } from './paper-code-in-force.ts';

export interface IssuePaperCode extends IdempotentCall {
  readonly personId: PersonId;
}

type IssueNeeds = Needs<'ids' | 'randomId' | 'settings', 'snapshots' | 'paperCodes'>;

/**
 * Issues a paper code and revokes the one before it. The code follows from the idempotency key, so a retry gives the same one:
 * whichever of the three writes was the last, the retry does the others; a code that was revoked or replaced since stays
 * revoked. Throws PERSON.NOT_FOUND, PROOF.NEEDED, PAPER_CODE.REVOKED,
 * WRITE.CONFLICT.
 */
export async function issuePaperCode(
  deps: IssueNeeds,
  { caller, personId, idempotencyKey, now }: IssuePaperCode,
): Promise<PaperCode> {
  requireProof(deps.settings.PROOF_FOR_CODE, await requireOwnPerson(deps, caller, 'card.manage', personId));
  const { paperCodes } = deps.stores;
  const code = deps.ids.paperCode(personId, idempotencyKey ?? deps.randomId());
  const [latest, own] = await Promise.all([paperCodes.findLatest(personId), paperCodes.findForWriting(code)]);
  if (own !== undefined && isOver(own, latest)) await refuse(deps, own);
  if (own !== undefined && latest?.code === code) return paperCodeView(own);
  const expiresAt = now + PAPER_CODE_MAX_DAYS * MS_PER_DAY;
  const record = own ?? { code, personId, issuedAt: now, expiresAt, state: 'active' };
  await paperCodes.put(record).catch(lostRaceAs('WRITE.CONFLICT'));
  if (latest !== undefined) await paperCodes.put({ ...latest, state: 'revoked' });
  await paperCodes.replaceLatest(record, latest?.code).catch(lostRaceAs('WRITE.CONFLICT'));
  await takeBackIfPassed(deps, caller.accountId, record);
  return paperCodeView(record);
}

/** Whoever takes a person over looks for codes after the snapshot is theirs: one that came later is taken back here. */
async function takeBackIfPassed({ stores }: IssueNeeds, accountId: string, record: PaperCodeRecord): Promise<void> {
  const snapshot = await stores.snapshots.findLatest(record.personId);
  if (snapshot?.accountId === accountId) return;
  await stores.paperCodes.put({ ...record, state: 'revoked' });
  throw new DomainError('PERSON.NOT_FOUND');
}

/** Whether a code was revoked, or never finished while a later one was issued. */
function isOver(own: PaperCodeRecord, latest: PaperCodeRecord | undefined): boolean {
  return own.state === 'revoked' || (latest !== undefined && latest.issuedAt > own.issuedAt);
}

/** What was not finished ends here: doors would take it by its own name. */
async function refuse({ stores }: IssueNeeds, own: PaperCodeRecord): Promise<never> {
  if (own.state === 'active') await stores.paperCodes.put({ ...own, state: 'revoked' });
  throw new DomainError('PAPER_CODE.REVOKED');
}
