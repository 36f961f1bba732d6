import type { ProblemCode } from '@health-code/shared/api/problem';
import { currentAddress, replaceWith } from '../../platform/navigation';
import { currentSession, endSession } from './session-store';
import { endThere, leaveAccount } from './sign-out';

const HOME = '/pages/index/index';
/** Where whoever signs in next goes on, once somebody has handed the device over. */
let handedOverAt: string | undefined;

/** Ends a session that no longer counts, and says why where it is known. Home shows its own sign-in; any other page is returned to after signing in. */
export function requireSignIn(why?: ProblemCode): void {
  if (currentSession() !== undefined) handedOverAt = undefined;
  endSession(why);
  const address = currentAddress();
  const isThere = address.startsWith(HOME) || address.startsWith('/pages/sign-in/');
  if (!isThere) replaceWith('sign-in', { wish: handedOverAt ?? address });
}

/** Ends the session for a fresh one, which begins on this page: what is kept for the account stays on the device. */
export function signInAgain(): void {
  const session = currentSession();
  requireSignIn();
  if (session !== undefined) void endThere(session).catch(() => undefined);
}

/** Signs out on a page that needs a session, for somebody else who signs in there and goes on at `wish`. */
export function handOver(wish: string): void {
  handedOverAt = wish;
  leaveAccount();
}
