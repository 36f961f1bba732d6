import { isOfConsentAge } from '@health-code/shared/identity/consent-age';
import { birthDateFault, documentFaultDetail } from '@health-code/shared/identity/document';
import type { NewPerson, Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import { divisionFault } from '../../field-errors.ts';
import { APPLICATIONS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { requireOpenAccount } from '../account/open-account.ts';
import { type ClaimNeeds, claimPerson } from '../holding/claim-person.ts';
import { noteProof } from '../holding/note-proof.ts';
import { giveUpPlace, settlePassing } from '../holding/pass-person.ts';
import { openSnapshotOf } from '../holding/profile-snapshot.ts';
import { personView } from './person-view.ts';
import { recordHome } from './record-home.ts';

/** One account holds a family: the person, and children or parents without a phone. */
export const MAX_PEOPLE_PER_ACCOUNT = 8;

type ApplyNeeds = ClaimNeeds & Needs<'divisions', 'accounts'>;

export interface ApplyForCode extends Call {
  readonly person: NewPerson;
}

/**
 * Applies for a code. The document decides who it is: the same document finds the same person, whose other particulars
 * are brought up to date; a person whom another account holds passes to this one where it proves more, or was given a code
 * for it. Place, profile, list entry, home and snapshot are writes that a retry completes; each is idempotent. Throws
 * PERSON.CLAIMED, PERSON.TOO_MANY, AUTH.ENDED, PROOF.CONTRADICTED, HANDOVER.UNKNOWN, REQUEST.TOO_MANY, REQUEST.INVALID, WRITE.CONFLICT.
 */
export async function applyForCode(
  deps: ApplyNeeds,
  { caller, person, now }: ApplyForCode,
): Promise<{ person: Person; created: boolean }> {
  refuseBadInput(deps, person, now);
  const { accountId } = caller;
  const personId = deps.ids.person(person.document);
  const isListed = await reservePlace(deps, accountId, personId, now);
  try {
    const { record, created } = await claimPerson(deps, { accountId, personId, person, now });
    return { person: personView(deps, await hold(deps, record, person.residence.division, now)), created };
  } catch (error) {
    if (isRefusal(error) && (error.code === 'PERSON.CLAIMED' || !isListed))
      await giveUpPlace(deps, accountId, personId);
    throw error;
  }
}

/** What follows once the profile says that the account holds the person. Returns the profile as it then stands. */
async function hold(deps: ApplyNeeds, record: PersonRecord, division: string, now: number): Promise<PersonRecord> {
  const { accountId, personId } = record;
  const settled = await settlePassing(deps, record, now);
  await deps.stores.people.link(accountId, personId);
  await recordHome(deps, personId, division, now);
  await openSnapshotOf(deps, settled, now);
  await noteProof(deps, settled);
  return settled;
}

/** After these the account does not hold the person. */
const REFUSALS: ReadonlySet<string> = new Set(['PERSON.CLAIMED', 'PROOF.CONTRADICTED', 'HANDOVER.UNKNOWN']);

function isRefusal(error: unknown): error is DomainError {
  return error instanceof DomainError && REFUSALS.has(error.code);
}

function refuseBadInput(deps: Needs<'divisions'>, person: NewPerson, now: number): void {
  const { type, number } = person.document;
  const errors = [];
  const fault = birthDateFault(type, number, now);
  if (fault !== undefined) {
    errors.push({ pointer: '/document/number', code: fault, detail: documentFaultDetail(fault) });
  }
  if (!deps.divisions().has(person.residence.division)) errors.push(divisionFault('/residence/division'));
  if (person.relation === 'relative' && person.consent === undefined && isOfConsentAge(type, number, now)) {
    errors.push({ pointer: '/consent', code: 'required', detail: 'is required for a relative of 14 years or more' });
  }
  if (errors.length > 0) throw new InvalidInputError(errors);
}

/**
 * Before anybody looks for the person: so an account that is full is told the same of every document, and whoever tries
 * documents to learn which are registered soon has to wait. Returns whether the account lists the person already.
 */
async function reservePlace(
  deps: Needs<never, 'people' | 'quotas' | 'accounts'>,
  accountId: string,
  personId: PersonId,
  now: number,
): Promise<boolean> {
  const { people } = deps.stores;
  const known = await people.listIds(accountId);
  if (known.includes(personId)) return true;
  if (known.length >= MAX_PEOPLE_PER_ACCOUNT) throw new DomainError('PERSON.TOO_MANY');
  await requireOpenAccount(deps, accountId);
  await takeQuota(deps, APPLICATIONS, accountId, now);
  await people.reserve(accountId, personId, known, MAX_PEOPLE_PER_ACCOUNT).catch(lostRaceAs('PERSON.TOO_MANY'));
  return false;
}
