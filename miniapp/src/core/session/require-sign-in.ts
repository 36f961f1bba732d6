import { currentAddress, replaceWith } from '../../platform/navigation';
import { endSession } from './session-store';

const HOME = '/pages/index/index';

/** Ends a session that no longer counts. Home shows its own sign-in; any other page is returned to after signing in. */
export function requireSignIn(): void {
  endSession();
  const address = currentAddress();
  const isThere = address.startsWith(HOME) || address.startsWith('/pages/sign-in/');
  if (!isThere) replaceWith('sign-in', { wish: address });
}
