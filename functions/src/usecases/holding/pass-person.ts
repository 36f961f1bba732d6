import { maskName } from '@health-code/shared/identity/mask';
import type { PassingKind } from '@health-code/shared/person/notice';
import { MS_PER_DAY } from '@health-code/shared/time/units';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { isWritten } from '../../stores/is-written.ts';
import { type Leaving, NOBODY, type PersonRecord } from '../../stores/person/person-store.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { endCards } from './end-cards.ts';
import { openedProfile } from './opened-profile.ts';
import { openSnapshotOf } from './profile-snapshot.ts';

/** How long a former holder is told. */
export const NOTICE_DAYS = 30;

export type PassNeeds = SnapshotNeeds & Needs<'ids', 'people' | 'notices' | 'paperCodes' | 'cityCards'>;

/** What the next tenure of a person begins with: nothing of what the former holder gave out. */
export function nextTenure(
  deps: Needs<'cipher'>,
  before: PersonRecord,
  kind: PassingKind,
  now: number,
): Pick<PersonRecord, 'tenure' | 'leaving' | 'consent' | 'handover'> {
  const fresh = { tenure: before.tenure + 1, consent: undefined, handover: undefined };
  return { ...fresh, leaving: leavingOf(deps, before, kind, now) };
}

function leavingOf(deps: Needs<'cipher'>, before: PersonRecord, kind: PassingKind, now: number): Leaving | undefined {
  const { accountId, personId } = before;
  if (accountId === NOBODY) return undefined;
  const name = maskName(openedProfile(deps, before).name);
  return { accountId, kind, sealedName: deps.cipher.seal(name, fieldContext(personId, 'former-name')), at: now };
}

/**
 * Does what follows from a person's passing to another account. The profile has decided it; each step can be done again, and
 * the last takes the mark away, so that whoever comes by finishes what broke off. First of all the former holder can show
 * nothing more. Returns the profile as it then stands. Throws WRITE.CONFLICT.
 */
export async function settlePassing(deps: PassNeeds, record: PersonRecord, now: number): Promise<PersonRecord> {
  const { leaving, personId } = record;
  if (leaving === undefined) return record;
  await openSnapshotOf(deps, record, now);
  await endCards(deps, personId, now);
  await tellFormerHolder(deps, record, leaving);
  await deps.stores.people.unlink(leaving.accountId, personId);
  await deps.stores.people.release(leaving.accountId, personId);
  const settled = { ...record, leaving: undefined, revision: record.revision + 1 };
  // Whoever was faster wrote the same, or went on from it.
  return (await isWritten(deps.stores.people.put(settled))) ? settled : record;
}

async function tellFormerHolder(
  { cipher, ids, stores }: PassNeeds,
  { personId, tenure }: PersonRecord,
  { accountId, kind, sealedName, at }: Leaving,
): Promise<void> {
  const noticeId = ids.intention(accountId, String(tenure), 'notice', personId);
  const name = cipher.open(sealedName, fieldContext(personId, 'former-name'));
  const sealed = cipher.seal(name, fieldContext(noticeId, 'name'));
  await stores.notices.add({
    ...{ accountId, noticeId, kind, sealedName: sealed, at },
    expiresAt: at + NOTICE_DAYS * MS_PER_DAY,
  });
}
