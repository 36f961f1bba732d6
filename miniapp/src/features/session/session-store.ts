import { readStored, removeStored, writeStored } from '../../platform/storage';
import { createStore, useStore } from '../common/store';

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

export function endSession(): void {
  removeStored(KEY);
  store.set(undefined);
}
