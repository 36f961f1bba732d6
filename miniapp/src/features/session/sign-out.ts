import { goHome } from '../../platform/navigation';
import { removeStored } from '../../platform/storage';
import { LAST_CODE_KEY } from '../code/last-code';
import { forgetPeople } from '../people/people-store';
import { endSession } from './session-store';

/** Leaves nothing of the person on the phone. */
export function signOut(): void {
  forgetPeople();
  removeStored(LAST_CODE_KEY);
  endSession();
  goHome();
}
