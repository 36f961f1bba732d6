import { maskDocumentNumber, maskName, maskPhone } from '@health-code/shared/identity/mask';
import type { Person } from '@health-code/shared/person/person';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';

/** A person as the account sees them: opened, then masked, but for the name that it gave itself. */
export function personView({ cipher, divisions }: Needs<'cipher' | 'divisions'>, record: PersonRecord): Person {
  const open = (field: keyof PersonRecord['sealed']) =>
    cipher.open(record.sealed[field], fieldContext(record.personId, field));
  const fullName = open('name');
  return {
    personId: record.personId,
    name: maskName(fullName),
    fullName,
    document: { type: record.documentType, number: maskDocumentNumber(open('number')) },
    phone: maskPhone(open('phone')),
    residence: { division: record.division, divisionName: divisions().fullName(record.division) },
    createdAt: toIso(record.createdAt),
  };
}
