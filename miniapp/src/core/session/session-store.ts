import type { Provider } from '@health-code/shared/account/login';
import type { SessionTokens } from '@health-code/shared/account/session';
import type { ProblemCode } from '@health-code/shared/api/problem';
import { PLATFORM } from '../../platform/platform-code';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { onStoredElsewhere } from '../../platform/stored-elsewhere';
import { leaveOutboxes } from '../queue/leave-outboxes';
import { forgetPersonal, ownPersonal, SESSION_KEY } from '../store/personal-storage';
import { createStore, useStore } from '../store/store';

/** A signed-in account. Its tokens change while it lasts: what is about the session goes by its id, and what is about people by the account. */
export interface Session extends Omit<SessionTokens, 'serverTime'> {
  /** Kept to fill in forms and to show who is signed in; a super-app tells none. */
  readonly phone?: string | undefined;
}

/** One that an older release stored cannot go on, and counts as none. */
function readSession(): Session | undefined {
  const held = readStored<Partial<Session>>(SESSION_KEY);
  return held?.refreshToken === undefined ? undefined : (held as Session);
}

const store = createStore<Session | undefined>(readSession());
/** Why the last session ended without anybody here signing out. */
const lost = createStore<ProblemCode | undefined>(undefined);
/** False once storing has failed: what lies in the storage is then older than what is in memory. */
let isStored = true;
onStoredElsewhere(SESSION_KEY, () => {
  if (isStored) store.set(readSession());
});

export const useSession = (): Session | undefined => useStore(store);
export const currentSession = (): Session | undefined => store.get();
export const useWhyLost = (): ProblemCode | undefined => useStore(lost);

/** The session as it is now, also when this tab slept while another renewed or ended it. */
export function latestSession(): Session | undefined {
  if (!isStored) return store.get();
  const stored = readSession();
  if (stored?.refreshToken !== store.get()?.refreshToken) store.set(stored);
  return store.get();
}

/** Who is signed in, as they know it themselves and somebody who looks over a shoulder does not: a phone number, or the super-app. */
export const shownLogin = ({ phone }: Session, names: Readonly<Record<Provider, string>>): string =>
  phone === undefined ? names[PLATFORM ?? 'sms'] : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export function startSession(session: Session): void {
  ownPersonal(session.accountId);
  lost.set(undefined);
  keepSession(session);
}

/** Keeps the tokens that a session goes on by. */
export function keepSession(session: Session): void {
  isStored = writeStored(SESSION_KEY, session);
  // Old tokens must not be found by the next start: used twice, they would end the session.
  if (!isStored) removeStored(SESSION_KEY);
  store.set(session);
}

/** Ends the session, and forgets what only counts while it lasts: a code on the phone can be shown by whoever holds it. */
export function endSession(why?: ProblemCode): void {
  if (store.get() !== undefined) lost.set(why);
  removeStored(SESSION_KEY);
  isStored = true;
  store.set(undefined);
  forgetPersonal('session');
}

/** Leaves nothing of the person on the device. The session goes first: nobody who hears of the rest may ask for it again. */
export function endAccount(): void {
  endSession();
  forgetPersonal('account');
  leaveOutboxes();
}
