import { documentFaultDetail, isBornAfter } from '@health-code/shared/identity/document';
import type { NewPerson, Person } from '@health-code/shared/person/person';
import { type PersonId, personIdSchema } from '@health-code/shared/person/person-id';
import type { Deps } from '../../config/deps.ts';
import { DomainError, InvalidInputError, lostRaceAs } from '../../domain-error.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { hintFor, openSnapshot } from '../code/snapshots.ts';
import { fieldContext, personView } from './person-view.ts';
import { recordHome } from './record-home.ts';

/** One account holds a family: the person, and children or parents without a phone. */
export const MAX_PEOPLE_PER_ACCOUNT = 8;

export interface Application {
  readonly accountId: string;
  readonly person: NewPerson;
  readonly now: number;
}

/**
 * Applies for a code. The document decides who it is: the same document finds the same person, whose other particulars
 * are brought up to date. Profile, list entry, home and snapshot are writes that a retry completes, each the same
 * however often it is done. Throws PERSON.CLAIMED, PERSON.TOO_MANY.
 */
export async function applyForCode(
  deps: Deps,
  { accountId, person, now }: Application,
): Promise<{ person: Person; created: boolean }> {
  refuseBadInput(deps, person, now);
  const { type, number, nationality } = person.document;
  const personId = personIdSchema.parse(deps.ids.person(type, number, nationality));
  const existing = await deps.stores.people.find(personId);
  if (existing === undefined) await refuseTooMany(deps, accountId, personId);
  const record = sealPerson(deps, { accountId, person, now: existing?.createdAt ?? now }, personId);
  await deps.stores.people.put(record).catch(lostRaceAs('PERSON.CLAIMED'));
  await deps.stores.people.link(accountId, personId);
  await recordHome(deps, personId, person.residence.division, now);
  await openSnapshot(deps, { personId, accountId, name: person.name, documentNumber: number }, now);
  return { person: personView(deps, record), created: existing === undefined };
}

function refuseBadInput(deps: Deps, person: NewPerson, now: number): void {
  const errors = [];
  if (isBornAfter(person.document.type, person.document.number, now)) {
    const fault = 'birth-date-in-future';
    errors.push({ pointer: '/document/number', code: fault, detail: documentFaultDetail(fault) });
  }
  if (hintFor(person.name, person.document.number) === undefined) {
    errors.push({ pointer: '/name', code: 'unusable', detail: 'has no letter that a code could show' });
  }
  if (!deps.divisions().has(person.residence.division)) {
    errors.push({ pointer: '/residence/division', code: 'unknown', detail: 'there is no such division' });
  }
  if (errors.length > 0) throw new InvalidInputError(errors);
}

async function refuseTooMany(deps: Deps, accountId: string, personId: PersonId): Promise<void> {
  const others = (await deps.stores.people.listIds(accountId)).filter((id) => id !== personId);
  if (others.length >= MAX_PEOPLE_PER_ACCOUNT) throw new DomainError('PERSON.TOO_MANY');
}

function sealPerson(deps: Deps, { accountId, person, now }: Application, personId: PersonId): PersonRecord {
  const seal = (field: string, value: string) => deps.cipher.seal(value, fieldContext(personId, field));
  return {
    personId,
    accountId,
    documentType: person.document.type,
    sealed: {
      name: seal('name', person.name),
      number: seal('number', person.document.number),
      phone: seal('phone', person.phone),
      address: seal('address', person.residence.address),
    },
    division: person.residence.division,
    createdAt: now,
  };
}
