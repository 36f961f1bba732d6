import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';

/** Whether a name is that of the profile. Names come in their canonical spelling; only capitals may differ. */
export function hasName({ cipher }: Needs<'cipher'>, { personId, sealed }: PersonRecord, name: string): boolean {
  return comparable(cipher.open(sealed.name, fieldContext(personId, 'name'))) === comparable(name);
}

/** What a name is compared by where it is kept by its hash. */
export const nameHash = ({ ids }: Needs<'ids'>, personId: string, name: string): string =>
  ids.fingerprint({ personId, name: comparable(name) });

const comparable = (name: string) => name.toUpperCase();
