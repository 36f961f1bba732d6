import { birthDateFault, documentFaultDetail } from '@health-code/shared/identity/document';
import type { NewPerson, Person } from '@health-code/shared/person/person';
import type { PersonId } from '@health-code/shared/person/person-id';
import type { Call } from '../../call.ts';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import { ConditionFailedError, DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import { divisionFault } from '../../field-errors.ts';
import { APPLICATIONS } from '../../quotas/limits.ts';
import { takeQuota } from '../../quotas/take-quota.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { requireOpenAccount } from '../account/open-account.ts';
import { openSnapshot } from '../snapshot/open-snapshot.ts';
import type { SnapshotNeeds } from '../snapshot/refresh-snapshot.ts';
import { personView } from './person-view.ts';
import { recordHome } from './record-home.ts';

/** One account holds a family: the person, and children or parents without a phone. */
export const MAX_PEOPLE_PER_ACCOUNT = 8;

type ApplyNeeds = SnapshotNeeds & Needs<'ids' | 'divisions', 'people' | 'quotas' | 'accounts'>;

export interface ApplyForCode extends Call {
  readonly person: NewPerson;
}

/**
 * Applies for a code. The document decides who it is: the same document finds the same person, whose other particulars
 * are brought up to date. Place, profile, list entry, home and snapshot are writes that a retry completes; each is
 * idempotent. Throws PERSON.CLAIMED, PERSON.TOO_MANY, AUTH.ENDED, REQUEST.TOO_MANY, REQUEST.INVALID, WRITE.CONFLICT.
 */
export async function applyForCode(
  deps: ApplyNeeds,
  { caller, person, now }: ApplyForCode,
): Promise<{ person: Person; created: boolean }> {
  refuseBadInput(deps, person, now);
  const { accountId } = caller;
  const personId = deps.ids.person(person.document);
  await reservePlace(deps, accountId, personId, now);
  const existing = await deps.stores.people.find(personId);
  const record = sealPerson(deps, person, { personId, accountId, createdAt: existing?.createdAt ?? now });
  await putOrRelease(deps, record);
  await deps.stores.people.link(accountId, personId);
  await recordHome(deps, personId, person.residence.division, now);
  await openSnapshot(deps, { personId, accountId, name: person.name, documentNumber: person.document.number }, now);
  return { person: personView(deps, record), created: existing === undefined };
}

function refuseBadInput(deps: Needs<'divisions'>, person: NewPerson, now: number): void {
  const errors = [];
  const fault = birthDateFault(person.document.type, person.document.number, now);
  if (fault !== undefined) {
    errors.push({ pointer: '/document/number', code: fault, detail: documentFaultDetail(fault) });
  }
  if (!deps.divisions().has(person.residence.division)) errors.push(divisionFault('/residence/division'));
  if (errors.length > 0) throw new InvalidInputError(errors);
}

/**
 * Before anybody looks for the person: so an account that is full is told the same of every document, and whoever tries
 * documents to learn which are registered soon has to wait.
 */
async function reservePlace(
  deps: Needs<never, 'people' | 'quotas' | 'accounts'>,
  accountId: string,
  personId: PersonId,
  now: number,
): Promise<void> {
  const { people } = deps.stores;
  const known = await people.listIds(accountId);
  if (known.includes(personId)) return;
  if (known.length >= MAX_PEOPLE_PER_ACCOUNT) throw new DomainError('PERSON.TOO_MANY');
  await requireOpenAccount(deps, accountId);
  await takeQuota(deps, APPLICATIONS, accountId, now);
  await people.reserve(accountId, personId, known, MAX_PEOPLE_PER_ACCOUNT).catch(lostRaceAs('PERSON.TOO_MANY'));
}

async function putOrRelease({ stores }: Needs<never, 'people'>, record: PersonRecord): Promise<void> {
  try {
    await stores.people.put(record);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    await stores.people.release(record.accountId, record.personId);
    throw new DomainError('PERSON.CLAIMED', { cause: error });
  }
}

function sealPerson(
  { cipher }: Needs<'cipher'>,
  person: NewPerson,
  owner: Pick<PersonRecord, 'personId' | 'accountId' | 'createdAt'>,
): PersonRecord {
  const seal = (field: string, value: string) => cipher.seal(value, fieldContext(owner.personId, field));
  return {
    ...owner,
    documentType: person.document.type,
    sealed: {
      name: seal('name', person.name),
      number: seal('number', person.document.number),
      phone: seal('phone', person.phone),
      address: seal('address', person.residence.address),
    },
    division: person.residence.division,
  };
}
