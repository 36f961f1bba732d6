import type { FieldError } from '@health-code/shared/api/problem-schema';
import { isOfConsentAge } from '@health-code/shared/identity/consent-age';
import type { IdentityDocument } from '@health-code/shared/identity/document-schema';
import { lostRaceAs } from '../../domain-error.ts';
import type { InPersonProofRecord } from '../../stores/in-person-proof/in-person-proof-store.ts';
import { declared } from '../../stores/person/person-proof.ts';
import { NOBODY, type PersonRecord } from '../../stores/person/person-store.ts';
import { rowError } from '../facts/source-rows.ts';
import { openedProfile } from '../holding/opened-profile.ts';
import { nextTenure, type PassNeeds, settlePassing } from '../holding/pass-person.ts';
import { openSnapshotOf } from '../holding/profile-snapshot.ts';
import { type ProveNeeds, proveInPerson } from '../holding/prove-level.ts';

export type CarryOutNeeds = PassNeeds & ProveNeeds;

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

/** Nobody holds the person any more: whoever proves that it is them does next. */
async function free(deps: CarryOutNeeds, said: InPersonProofRecord, profile: PersonRecord, now: number): Promise<void> {
  const before = await settlePassing(deps, profile, now);
  if (before.tenure !== said.tenure) return;
  const next: PersonRecord = {
    ...before,
    ...nextTenure(deps, before, 'withdrawn', now),
    accountId: NOBODY,
    proof: declared(now),
    revision: before.revision + 1,
  };
  await deps.stores.people.put(next).catch(lostRaceAs('WRITE.CONFLICT'));
  await settlePassing(deps, next, now);
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
}
