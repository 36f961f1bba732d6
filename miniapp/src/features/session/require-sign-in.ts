import { currentAddress, replaceWith } from '../../platform/navigation';
import { forgetHeldCodes } from '../code/held-code-store';
import { endSession } from './session-store';

const HOME = '/pages/index/index';

/** Forgets a session that no longer counts, and the codes with it. Home shows its own sign-in; any other page is come back to afterwards. */
export function requireSignIn(): void {
  endSession();
  forgetHeldCodes();
  const address = currentAddress();
  const isThere = address.startsWith(HOME) || address.startsWith('/pages/sign-in/');
  if (!isThere) replaceWith('sign-in', { wish: address });
}
