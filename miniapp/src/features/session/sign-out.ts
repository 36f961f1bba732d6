import { goHome } from '../../platform/navigation';
import { forgetHeldCodes } from '../code/held-code-store';
import { forgetGates } from '../gate/held-gates';
import { forgetPeople } from '../people/people-store';
import { endSession } from './session-store';

/** Leaves nothing of the person on the phone. */
export function signOut(): void {
  forgetPeople();
  forgetHeldCodes();
  forgetGates();
  endSession();
  goHome();
}
