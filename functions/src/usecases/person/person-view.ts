import { maskDocumentNumber, maskName, maskPhone } from '@health-code/shared/identity/mask';
import type { Person } from '@health-code/shared/person/person';
import { toIso } from '@health-code/shared/time/shanghai';
import type { Needs } from '../../config/deps.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';
import { openedProfile } from '../holding/opened-profile.ts';

/** A person as the account sees them: opened, then masked, but for the name that it gave itself. */
export function personView(deps: Needs<'cipher' | 'divisions'>, record: PersonRecord): Person {
  const { name, number, phone } = openedProfile(deps, record);
  return {
    personId: record.personId,
    name: maskName(name),
    fullName: name,
    document: { type: record.documentType, number: maskDocumentNumber(number) },
    phone: maskPhone(phone),
    residence: { division: record.division, divisionName: deps.divisions().fullName(record.division) },
    createdAt: toIso(record.createdAt),
    relation: record.relation,
    proof: { level: record.proof.level, at: toIso(record.proof.at) },
  };
}
