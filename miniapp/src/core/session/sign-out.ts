import { goHome } from '../../platform/navigation';
import { clientBy } from './access';
import { currentSession, endAccount, type Session } from './session-store';

/** Signs out, and goes to where anybody begins. */
export function signOut(): void {
  leaveAccount();
  goHome();
}

/** Leaves nothing of the account on the device, and ends its session. */
export function leaveAccount(): void {
  const session = currentSession();
  endAccount();
  if (session !== undefined) void endThere(session).catch(() => undefined);
}

/** Ends the session on the server, too, where it can be reached: without the network the tokens are forgotten here, and that is all. */
export async function endThere({ sessionId, refreshToken }: Session): Promise<void> {
  const { accessToken } = await clientBy(undefined)('refreshSession', { body: { refreshToken } });
  await clientBy(accessToken)('endSession', { params: { sessionId } });
}
