import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { DomainError } from '../../domain-error.ts';
import type { PaperCodeRecord } from '../../stores/paper-code/paper-code-store.ts';

/** The person's paper code that doors accept now; undefined without one. */
export async function findPaperCodeInForce(
  { stores }: Needs<never, 'paperCodes'>,
  personId: PersonId,
  now: number,
): Promise<PaperCodeRecord | undefined> {
  const latest = await stores.paperCodes.findLatest(personId);
  const code = latest && (await stores.paperCodes.find(latest.code));
  return isPaperCodeInForce(code, now) ? code : undefined;
}

/** The same where there must be one. Throws PAPER_CODE.NOT_FOUND. */
export async function getPaperCodeInForce(
  deps: Needs<never, 'paperCodes'>,
  personId: PersonId,
  now: number,
): Promise<PaperCodeRecord> {
  const code = await findPaperCodeInForce(deps, personId, now);
  if (code === undefined) throw new DomainError('PAPER_CODE.NOT_FOUND');
  return code;
}

export function isPaperCodeInForce(code: PaperCodeRecord | undefined, now: number): code is PaperCodeRecord {
  return code?.state === 'active' && code.expiresAt > now;
}

/** A paper code as its card prints it, in groups of four. */
export function paperCodeView({ code, issuedAt, expiresAt }: PaperCodeRecord): PaperCode {
  const groups = code.match(/.{4}/g) ?? [];
  return { code: groups.join('-'), issuedAt: toIso(issuedAt), expiresAt: toIso(expiresAt) };
}
