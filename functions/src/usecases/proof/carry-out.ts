import type { FieldError } from '@health-code/shared/api/problem-schema';
import { isOfConsentAge } from '@health-code/shared/identity/consent-age';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import type { Needs } from '../../config/deps.ts';
import { lostRaceAs } from '../../domain-error.ts';
import type { InPersonProofRecord } from '../../stores/in-person-proof/in-person-proof-store.ts';
import { declared } from '../../stores/person/person-proof.ts';
import { NOBODY, type PersonRecord } from '../../stores/person/person-store.ts';
import { rowError } from '../facts/source-rows.ts';
import { openedProfile } from '../holding/opened-profile.ts';
import { nextTenure, type StopNeeds, stopFormerHolder } from '../holding/pass-person.ts';
import { openSnapshotOf } from '../holding/profile-snapshot.ts';
import { type ProveNeeds, proveInPerson } from '../holding/prove-level.ts';

export type CarryOutNeeds = StopNeeds & ProveNeeds & Needs<never, 'people'>;

/** Why a consent cannot be withdrawn. Who was seen themself for their own account holds themself by nobody's consent. */
export function withdrawalFault(
  profile: PersonRecord | undefined,
  { type, number }: IdentityDocument,
  now: number,
): FieldError | undefined {
  if (profile === undefined || profile.accountId === NOBODY) {
    return rowError('/person', 'unknown', 'no account holds this person');
  }
  if (!isOfConsentAge(type, number, now)) return rowError('/person', 'under-age', 'a guardian consents until 14 years');
  const isOwn = profile.relation === 'self' && profile.proof.level === 'seen';
  return isOwn ? rowError('/person', 'own-account', 'the person was seen for their own account') : undefined;
}

/**
 * Does what follows from the word of an office, for the tenure that it speaks of: the same word later changes nothing for another
 * holder. Idempotent. Throws WRITE.CONFLICT.
 */
export async function carryOut(
  deps: CarryOutNeeds,
  said: InPersonProofRecord,
  profile: PersonRecord | undefined,
  now: number,
): Promise<void> {
  if (profile === undefined) return;
  if (said.state === 'withdrawn') await free(deps, said, profile, now);
  else await raise(deps, said, profile, now);
}

/**
 * Nobody holds the person any more: whoever proves that it is them does next. The account that did is told by its own next
 * request: an office writes nothing there.
 */
async function free(deps: CarryOutNeeds, said: InPersonProofRecord, profile: PersonRecord, now: number): Promise<void> {
  // Broken off before, and nobody holds the person since.
  if (profile.accountId === NOBODY) return stopFormerHolder(deps, profile, now);
  if (profile.tenure !== said.tenure) return;
  const next: PersonRecord = {
    ...profile,
    ...nextTenure(deps, profile, 'withdrawn', now),
    accountId: NOBODY,
    proof: declared(now),
    revision: profile.revision + 1,
  };
  await deps.stores.people.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  await stopFormerHolder(deps, next, now);
}

/** The account of the phone that was named may hold the person already; another one applies first. */
async function raise(
  deps: CarryOutNeeds,
  { tenure }: InPersonProofRecord,
  profile: PersonRecord,
  now: number,
): Promise<void> {
  if (profile.tenure !== tenure) return;
  const { accountId, personId, relation, documentType: type } = profile;
  const { name, number, phone } = openedProfile(deps, profile);
  const claim = { accountId, personId, name, document: { type, number }, phone, relation, tenure };
  const proved = await proveInPerson(deps, claim, now);
  if (proved?.kind !== 'proof') return;
  const next = { ...profile, proof: proved.proof, revision: profile.revision + 1 };
  if (profile.proof.level !== 'seen') await deps.stores.people.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  await openSnapshotOf(deps, profile.proof.level === 'seen' ? profile : next, now);
  // No level is higher, whoever else the account holds.
  if (relation === 'self') await deps.stores.people.noteProof(accountId, 'seen');
}
