import type { Needs } from '../../config/deps.ts';
import { fieldContext } from '../../crypto/field-cipher.ts';
import type { PersonRecord } from '../../stores/person/person-store.ts';

/** The sealed fields of a profile, opened. */
export function openedProfile(
  { cipher }: Needs<'cipher'>,
  { personId, sealed }: PersonRecord,
): Readonly<Record<keyof PersonRecord['sealed'], string>> {
  const open = (field: keyof PersonRecord['sealed']) => cipher.open(sealed[field], fieldContext(personId, field));
  return { name: open('name'), number: open('number'), phone: open('phone'), address: open('address') };
}
