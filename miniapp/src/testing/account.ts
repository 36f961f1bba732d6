import type { SessionTokens } from '@health-code/shared/account/session';
import type { Person } from '@health-code/shared/person/person';
import { TOKENS, WANG } from './samples';
import { server } from './server';

type SignedIn = Omit<SessionTokens, 'serverTime'> & { phone: string };
type Enter = (session: SignedIn, people: readonly Person[]) => void;

let enter: Enter | undefined;
let accounts = 0;

/** Set by the set-up, so that this folder imports nothing of the app and the app's suites may import it. */
export function enterBy(way: Enter): void {
  enter = way;
}

/** What the account of a number signed in with: tokens that last as long as any suite. */
function tokensOf(account: number): SessionTokens {
  const id = String(account).padStart(26, '0');
  const names = { accountId: id, sessionId: id, accessToken: `token-${account}`, refreshToken: `refresh-${account}` };
  return { ...TOKENS, ...names, accessExpiresAt: '2110-01-01T00:00:00.000Z' };
}

/** Signs an account in that no suite has used before, with these people. */
export function signIn(people: readonly Person[] = [WANG]): SignedIn {
  accounts += 1;
  const phone = `138${String(accounts).padStart(8, '0')}`;
  server.on('listPeople', () => ({ people: [...people], notices: [] }));
  const { serverTime: _serverTime, ...tokens } = tokensOf(accounts);
  const session = { ...tokens, phone };
  enter?.(session, people);
  return session;
}
