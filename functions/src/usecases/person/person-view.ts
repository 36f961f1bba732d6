import { maskDocumentNumber, maskName, maskPhone } from '@health-code/shared/identity/mask';
import type { Person } from '@health-code/shared/person/person';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Deps } from '../../config/deps.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';

/** The context that a sealed field is bound to. */
export function fieldContext(ownerId: string, field: string): string {
  return `${ownerId}/${field}`;
}

/** A person as the account sees them: opened, then masked. */
export function personView(deps: Deps, record: PersonRecord): Person {
  const open = (field: keyof PersonRecord['sealed']) =>
    deps.cipher.open(record.sealed[field], fieldContext(record.personId, field));
  return {
    personId: record.personId,
    name: maskName(open('name')),
    document: { type: record.documentType, number: maskDocumentNumber(open('number')) },
    phone: maskPhone(open('phone')),
    residence: { division: record.division, divisionName: deps.divisions().fullName(record.division) },
    createdAt: toIso(record.createdAt),
  };
}
