import { readStored, removeStored, writeStored } from '../../platform/storage';
import { forgetPersonal } from '../store/personal-storage';
import { createStore, useStore } from '../store/store';

export interface Session {
  readonly token: string;
  readonly expiresAt: string;
  /** Kept to fill in forms and to show who is signed in. */
  readonly phone: string;
}
const KEY = 'session';

const store = createStore<Session | undefined>(readStored<Session>(KEY));

export const useSession = (): Session | undefined => useStore(store);
export const currentSession = (): Session | undefined => store.get();

export function startSession(session: Session): void {
  writeStored(KEY, session);
  store.set(session);
}

/** Ends the session, and forgets what only counts while it lasts: a code on the phone can be shown by whoever holds it. */
export function endSession(): void {
  removeStored(KEY);
  store.set(undefined);
  forgetPersonal('session');
}
