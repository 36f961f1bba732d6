import { readStored, removeStored, writeStored } from '../../platform/storage';
import { onStoredElsewhere } from '../../platform/stored-elsewhere';
import { leaveOutboxes } from '../queue/leave-outboxes';
import { forgetPersonal, SESSION_KEY } from '../store/personal-storage';
import { createStore, useStore } from '../store/store';

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  /** Kept to fill in forms and to show who is signed in. */
  readonly phone: string;
}

const store = createStore<Session | undefined>(readStored<Session>(SESSION_KEY));
onStoredElsewhere(SESSION_KEY, () => store.set(readStored<Session>(SESSION_KEY)));

export const useSession = (): Session | undefined => useStore(store);
export const currentSession = (): Session | undefined => store.get();

/** A phone number as its owner knows it again, and somebody who looks over a shoulder does not. */
export const shownPhone = ({ phone }: Session): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export function startSession(session: Session): void {
  writeStored(SESSION_KEY, session);
  store.set(session);
}

/** Ends the session, and forgets what only counts while it lasts: a code on the phone can be shown by whoever holds it. */
export function endSession(): void {
  removeStored(SESSION_KEY);
  store.set(undefined);
  forgetPersonal('session');
}

/** Leaves nothing of the person on the device. The session goes first: nobody who hears of the rest may ask for it again. */
export function endAccount(): void {
  endSession();
  forgetPersonal('account');
  leaveOutboxes();
}
