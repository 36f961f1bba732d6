import { type Failure, failureOf, needsSignIn } from '../../core/failure/failure.shared';
import { createStore, useStore } from '../../core/store/store';

/** What a gate knows of its connection, by its latest exchange. */
export interface GateLink {
  /** Undefined before the first exchange has ended. */
  readonly online: boolean | undefined;
  readonly signedOut: boolean;
}

const store = createStore<GateLink>({ online: undefined, signedOut: false });

export const useGateLink = (): GateLink => useStore(store);

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
