import { type Failure, failureOf, needsSignIn, problemCode } from '../../core/failure/failure.shared';
import { createKeptStore } from '../../core/store/kept-store';
import { createStore, useStore } from '../../core/store/store';

/** What a gate knows of its connection, by its latest exchange. */
export interface GateLink {
  /** Undefined before the first exchange has ended. */
  readonly online: boolean | undefined;
  readonly signedOut: boolean;
}

const store = createStore<GateLink>({ online: undefined, signedOut: false });

export const useGateLink = (): GateLink => useStore(store);

/** The gates that the server said are this account's no more. Kept, so that closing the app opens none of them again. */
const stopped = createKeptStore<readonly string[]>('stopped-gates', []);

/** Whether staff were dismissed here, or the place stands still: the device judges nobody until the server says otherwise. */
export const useIsStopped = (gateId: string): boolean => useStore(stopped).value.includes(gateId);

function noteStopped(gateId: string, isStopped: boolean): void {
  if (stopped.get().value.includes(gateId) === isStopped) return;
  stopped.update((gates) => [...gates.filter((id) => id !== gateId), ...(isStopped ? [gateId] : [])]);
}

/** The same for a call of one gate, which learns besides whether the gate is still this account's. */
export async function overGateLink<T>(gateId: string, call: () => Promise<T>): Promise<T> {
  try {
    const answer = await overLink(call);
    noteStopped(gateId, false);
    return answer;
  } catch (error) {
    if (problemCode(failureOf(error)) === 'GATE.NOT_FOUND') noteStopped(gateId, true);
    throw error;
  }
}

/**
 * Makes a call of the gate and learns from it whether there is a network and whether the session still counts. A lost
 * session sends nobody away from the door: it is said, and judging goes on.
 */
export async function overLink<T>(call: () => Promise<T>): Promise<T> {
  try {
    const answer = await call();
    store.set({ online: true, signedOut: false });
    return answer;
  } catch (error) {
    noteFailure(failureOf(error));
    throw error;
  }
}

function noteFailure(failure: Failure): void {
  const online = failure.kind !== 'offline';
  store.set({ online, signedOut: needsSignIn(failure) || (!online && store.get().signedOut) });
}
