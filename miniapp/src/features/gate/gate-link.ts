import { type Failure, failureOf, needsSignIn } from '../../core/failure/failure.shared';
import { createStore, useStore } from '../../core/store/store';
import { phoneNow } from '../../platform/clock';
import { readStored, writeStored } from '../../platform/storage';
import { offsetFrom } from './clock-offset.shared';

/** What a gate knows of its connection, by its latest exchange. */
export interface GateLink {
  /** Undefined before the first exchange has ended. */
  readonly online: boolean | undefined;
  readonly signedOut: boolean;
  /** Server's time minus the device's. Kept, so that a tablet with a wrong clock judges rightly without the network, too. */
  readonly offsetMs: number;
}
const OFFSET_KEY = 'gate-clock';

const store = createStore<GateLink>({
  online: undefined,
  signedOut: false,
  offsetMs: readStored<number>(OFFSET_KEY) ?? 0,
});

export const useGateLink = (): GateLink => useStore(store);

/** The server's time, as this device can know it. */
export function serverNow(): number {
  return phoneNow() + store.get().offsetMs;
}

/**
 * Makes a call of the gate and learns from it whether there is a network, what time it is, and whether the session still
 * counts. A lost session sends nobody away from the door: it is said, and judging goes on.
 */
export async function overLink<T>(call: () => Promise<T>): Promise<T> {
  const sentAt = phoneNow();
  try {
    const answer = await call();
    store.set({ online: true, signedOut: false, offsetMs: learnedOffset(answer, sentAt) });
    return answer;
  } catch (error) {
    noteFailure(failureOf(error));
    throw error;
  }
}

function learnedOffset(answer: unknown, sentAt: number): number {
  const { serverTime } = (answer ?? {}) as { serverTime?: unknown };
  const offset = typeof serverTime === 'string' ? offsetFrom(serverTime, sentAt, phoneNow()) : undefined;
  if (offset !== undefined) writeStored(OFFSET_KEY, offset);
  return offset ?? store.get().offsetMs;
}

function noteFailure(failure: Failure): void {
  const online = failure.kind !== 'offline';
  store.set({ ...store.get(), online, signedOut: needsSignIn(failure) || (!online && store.get().signedOut) });
}
