import type { Person } from '@health-code/shared/person/person';
import { WANG } from './samples';
import { server } from './server';

type Enter = (session: { token: string; expiresAt: string; phone: string }, people: readonly Person[]) => void;

let enter: Enter | undefined;
let accounts = 0;

/** Set by the set-up, so that this folder imports nothing of the app and the app's suites may import it. */
export function enterBy(way: Enter): void {
  enter = way;
}

/** Signs an account in that no suite has used before, with these people; the answer is its phone number. */
export function signIn(people: readonly Person[] = [WANG]): string {
  accounts += 1;
  const phone = `138${String(accounts).padStart(8, '0')}`;
  server.on('listPeople', () => ({ people: [...people] }));
  enter?.({ token: `token-${accounts}`, expiresAt: '2110-01-01T00:00:00.000Z', phone }, people);
  return phone;
}
