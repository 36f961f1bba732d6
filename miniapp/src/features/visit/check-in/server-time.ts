import { phoneNow } from '../../../platform/clock';
import { readHeldCode } from '../../code/held-code-store';

/** The server's time at an instant of this phone's clock, as far as the last answer about a person's code tells. */
export function serverTime(personId: string | undefined, phoneTime: number = phoneNow()): number {
  const held = personId === undefined ? undefined : readHeldCode(personId);
  return phoneTime + (held?.offsetMs ?? 0);
}
