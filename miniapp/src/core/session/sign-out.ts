import { goHome } from '../../platform/navigation';
import { endAccount } from './session-store';

/** Signs out, and goes to where anybody begins. */
export function signOut(): void {
  endAccount();
  goHome();
}
