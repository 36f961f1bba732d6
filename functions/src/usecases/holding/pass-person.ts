import { maskName } from '@health-code/shared/identity/mask';
import type { PassingKind } from '@health-code/shared/person/notice';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { DomainError } from '../../domain-error.ts';
import { isWritten } from '../../stores/is-written.ts';
import { type Leaving, NOBODY, type PersonRecord } from '../../stores/person/person-store.ts';
import { endCards } from './end-cards.ts';
import { noteProofWithout } from './note-proof.ts';
import { openedProfile } from './opened-profile.ts';
import { openSnapshotOf, type ProfileSnapshotNeeds } from './profile-snapshot.ts';

export type StopNeeds = ProfileSnapshotNeeds & Needs<never, 'paperCodes' | 'cityCards'>;
export type PassNeeds = StopNeeds & Needs<'ids' | 'settings', 'people' | 'notices'>;

/** What the next tenure of a person begins with: nothing of what the former holder gave out. */
export function nextTenure(
  deps: Needs<'cipher'>,
  before: PersonRecord,
  kind: PassingKind,
  now: number,
): Pick<PersonRecord, 'tenure' | 'leaving' | 'consent' | 'handover'> {
  const leaving = before.accountId === NOBODY ? [] : [leavingOf(deps, before, kind, now)];
  const fresh = { tenure: before.tenure + 1, consent: undefined, handover: undefined };
  return { ...fresh, leaving: [...before.leaving, ...leaving] };
}

function leavingOf(deps: Needs<'cipher'>, before: PersonRecord, kind: PassingKind, now: number): Leaving {
  const { accountId, personId, tenure } = before;
  const name = maskName(openedProfile(deps, before).name);
  const sealedName = deps.cipher.seal(name, fieldContext(personId, 'former-name'));
  return { accountId, tenure, kind, sealedName, at: now };
}

/** From here on a former holder can show nothing more. Idempotent. Throws WRITE.CONFLICT. */
export async function stopFormerHolder(deps: StopNeeds, record: PersonRecord, now: number): Promise<void> {
  await openSnapshotOf(deps, record, now);
  await endCards(deps, record.personId, now);
}

/**
 * Does what follows from a person's passing to another account. The profile has decided it; each step can be done again, and
 * the last takes the mark away, so that whoever comes by finishes what broke off. Returns the profile as it then stands.
 * Throws WRITE.CONFLICT.
 */
export async function settlePassing(deps: PassNeeds, record: PersonRecord, now: number): Promise<PersonRecord> {
  const { leaving, personId, accountId } = record;
  if (leaving.length === 0) return record;
  await stopFormerHolder(deps, record, now).catch(unlessOvertaken);
  for (const former of leaving) {
    await tellFormerHolder(deps, personId, former);
    // Who has the person back by now keeps their place.
    if (former.accountId !== accountId) await giveUpPlace(deps, former.accountId, personId);
    await noteProofWithout(deps, former.accountId);
  }
  const settled = { ...record, leaving: [], revision: record.revision + 1 };
  if (await isWritten(deps.stores.people.put(settled))) return settled;
  await giveBackPlace(deps, record);
  return record;
}

/** Whoever was faster wrote the same, or went on from it: a former holder who has the person back lists them again. */
async function giveBackPlace({ stores }: PassNeeds, { personId, leaving }: PersonRecord): Promise<void> {
  const latest = await stores.people.find(personId);
  const isBack = leaving.some(({ accountId }) => accountId === latest?.accountId);
  if (latest !== undefined && isBack) await stores.people.link(latest.accountId, personId);
}

/** The person passed on once more meanwhile: what is to be done for that is for whoever did it. */
function unlessOvertaken(error: unknown): void {
  if (!(error instanceof DomainError && error.code === 'PERSON.CLAIMED')) throw error;
}

/** The account lists the person no more, and has room for another. Idempotent. */
export async function giveUpPlace(
  { stores }: Needs<never, 'people'>,
  accountId: string,
  personId: PersonId,
): Promise<void> {
  await stores.people.unlink(accountId, personId);
  await stores.people.release(accountId, personId);
}

async function tellFormerHolder(
  { cipher, ids, stores, settings }: PassNeeds,
  personId: PersonId,
  { accountId, tenure, kind, sealedName, at }: Leaving,
): Promise<void> {
  const noticeId = ids.intention(accountId, String(tenure), 'notice', personId);
  const name = cipher.open(sealedName, fieldContext(personId, 'former-name'));
  const sealed = cipher.seal(name, fieldContext(noticeId, 'name'));
  await stores.notices.add({
    ...{ accountId, noticeId, kind, sealedName: sealed, at },
    expiresAt: keptUntil('notice', at, settings),
  });
}
