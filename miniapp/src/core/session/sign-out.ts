import { goHome } from '../../platform/navigation';
import { forgetPersonal } from '../store/personal-storage';
import { endSession } from './session-store';

/** Leaves nothing of the person on the phone. */
export function signOut(): void {
  forgetPersonal('account');
  endSession();
  goHome();
}
