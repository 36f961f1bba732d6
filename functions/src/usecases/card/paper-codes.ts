import { PAPER_CODE_MAX_DAYS, paperQrText } from '@health-code/shared/card/paper-code';
import type { PaperCode } from '@health-code/shared/card/paper-code-schema';
import type { PersonId } from '@health-code/shared/person/person-id';
import { MS_PER_DAY, toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import { DomainError, lostRaceAs } from '../../domain-error.ts';
import type { PaperCardContent } from '../../posters/paper-card.ts';
import type { PaperCodeRecord } from '../../stores/paper-code/paper-code-store.ts';
import { getOwnSnapshot } from '../code/snapshots.ts';
import { fieldContext } from '../person/person-view.ts';

export interface PaperCall {
  readonly accountId: string;
  readonly personId: PersonId;
  readonly now: number;
}

function view({ code, issuedAt, expiresAt }: PaperCodeRecord): PaperCode {
  const groups = code.match(/.{4}/g) ?? [];
  return { code: groups.join('-'), issuedAt: toIso(issuedAt), expiresAt: toIso(expiresAt) };
}

/**
 * Issues a card's code and revokes the one before it. The code stands for the intention, so a retry gives the same one:
 * whichever of the three writes was the last, the retry does the others. Throws PERSON.NOT_FOUND, WRITE.CONFLICT.
 */
export async function issuePaperCode(deps: Deps, call: PaperCall, key: string | undefined): Promise<PaperCode> {
  const { accountId, personId, now } = call;
  await getOwnSnapshot(deps, accountId, personId, now);
  const { paperCodes } = deps.stores;
  const latest = await paperCodes.findLatest(personId);
  const code = deps.ids.paperCode(personId, key ?? deps.randomId());
  if (latest?.code === code) return view(latest);
  const record = {
    code,
    personId,
    issuedAt: now,
    expiresAt: now + PAPER_CODE_MAX_DAYS * MS_PER_DAY,
    state: 'active',
  } as const;
  await paperCodes.put(record);
  if (latest !== undefined) await paperCodes.put({ ...latest, state: 'revoked' });
  await paperCodes.replaceLatest(record, latest?.code).catch(lostRaceAs('WRITE.CONFLICT'));
  return view(record);
}

/** The code in force. Throws PERSON.NOT_FOUND, PAPER_CODE.NOT_FOUND. */
export async function getPaperCode(deps: Deps, call: PaperCall): Promise<PaperCode> {
  await getOwnSnapshot(deps, call.accountId, call.personId, call.now);
  const standing = await findStanding(deps, call);
  if (standing === undefined) throw new DomainError('PAPER_CODE.NOT_FOUND');
  return view(standing);
}

/** What the card of the code in force says. Throws PERSON.NOT_FOUND, PAPER_CODE.NOT_FOUND. */
export async function getPaperCard(deps: Deps, call: PaperCall): Promise<PaperCardContent> {
  const { sealedName } = await getOwnSnapshot(deps, call.accountId, call.personId, call.now);
  const standing = await findStanding(deps, call);
  if (standing === undefined) throw new DomainError('PAPER_CODE.NOT_FOUND');
  const name = deps.cipher.open(sealedName, fieldContext(call.personId, 'masked-name'));
  return { name, qrText: paperQrText(standing.code), code: view(standing) };
}

/** Revokes the code in force; whether there was one. Throws PERSON.NOT_FOUND. */
export async function revokePaperCode(deps: Deps, call: PaperCall): Promise<{ revoked: boolean }> {
  await getOwnSnapshot(deps, call.accountId, call.personId, call.now);
  const standing = await findStanding(deps, call);
  if (standing !== undefined) await deps.stores.paperCodes.put({ ...standing, state: 'revoked' });
  return { revoked: standing !== undefined };
}

async function findStanding(deps: Deps, { personId, now }: PaperCall): Promise<PaperCodeRecord | undefined> {
  const latest = await deps.stores.paperCodes.findLatest(personId);
  const card = latest && (await deps.stores.paperCodes.find(latest.code));
  return card?.state === 'active' && card.expiresAt > now ? card : undefined;
}
