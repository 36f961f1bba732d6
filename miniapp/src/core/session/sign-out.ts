import { goHome } from '../../platform/navigation';
import { forgetPersonal } from '../store/personal-storage';
import { endSession } from './session-store';

/** Leaves nothing of the person on the phone. The session goes first: nobody who hears of the rest may ask for it again. */
export function signOut(): void {
  endSession();
  forgetPersonal('account');
  goHome();
}
