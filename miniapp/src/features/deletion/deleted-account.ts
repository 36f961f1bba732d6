import { currentSession, endAccount } from '../../core/session/session-store';

/** The account that was deleted here, until its receipt is shown. */
let deleted: string | undefined;

export function noteDeletedAccount(): void {
  deleted = currentSession()?.accountId;
}

/** Leaves nothing of it on the device: once the receipt stands in place of pages that would ask its owner to sign in. */
export function leaveDeletedAccount(): void {
  if (deleted !== undefined && currentSession()?.accountId === deleted) endAccount();
  deleted = undefined;
}
