import type { CheckInAnswer, NewVisit } from '@health-code/shared/visit/visit';
import { MS_PER_MINUTE } from '../../../platform/units';

/** A check-in that no server has answered yet. It is sent as it stands, however often, so that it stays one visit. */
export interface NotedCheckIn {
  /** Its Idempotency-Key. */
  readonly key: string;
  /** The phone number of the account that noted it: nobody else may send it. */
  readonly owner: string;
  /** `at` is the time at the door, as far as this phone knew the server's time. */
  readonly visit: NewVisit & { readonly at: string };
}

/** A check-in that the server did not take, kept until the person has seen it. */
export interface RefusedCheckIn {
  readonly key: string;
  readonly owner: string;
  readonly at: string;
  readonly placeCode: string;
  /** The code of the problem. */
  readonly reason: string;
}

/** It lives in the phone's storage. */
export interface CheckInQueue {
  /** Oldest first. */
  readonly waiting: readonly NotedCheckIn[];
  readonly refused: readonly RefusedCheckIn[];
}

export const EMPTY_QUEUE: CheckInQueue = { waiting: [], refused: [] };

/** `unanswered`: nobody was reached. `later`: the server was, and another try may succeed. */
export type SendAnswer =
  | { readonly kind: 'taken'; readonly answer: CheckInAnswer }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unanswered' | 'later' };

/** Adds a check-in; one that waits already under its key stays as it was first noted. */
export function note(queue: CheckInQueue, checkIn: NotedCheckIn): CheckInQueue {
  const isThere = queue.waiting.some(({ key }) => key === checkIn.key);
  return isThere ? queue : { ...queue, waiting: [...queue.waiting, checkIn] };
}

/** Removes a check-in that was answered where the person saw the answer at once. */
export function withdraw(queue: CheckInQueue, key: string): CheckInQueue {
  return { ...queue, waiting: queue.waiting.filter((checkIn) => checkIn.key !== key) };
}

/** Takes over an answer: what was taken is gone, what was refused is kept to be shown, everything else waits on. */
export function settle(queue: CheckInQueue, key: string, answer: SendAnswer): CheckInQueue {
  const found = queue.waiting.find((checkIn) => checkIn.key === key);
  if ((answer.kind !== 'taken' && answer.kind !== 'refused') || found === undefined) return queue;
  const { owner, visit } = found;
  const { at, placeCode } = visit;
  const refused = answer.kind === 'refused' ? [{ key, owner, at, placeCode, reason: answer.reason }] : [];
  return { waiting: withdraw(queue, key).waiting, refused: [...queue.refused, ...refused] };
}

export function forgetRefused(queue: CheckInQueue, key: string): CheckInQueue {
  return { ...queue, refused: queue.refused.filter((checkIn) => checkIn.key !== key) };
}

export interface Sending {
  readonly owner: string;
  read(): CheckInQueue;
  /** Changes the queue where it is kept; others may change it while one is under way. */
  update(change: (queue: CheckInQueue) => CheckInQueue): void;
  /** Never rejects. */
  send(checkIn: NotedCheckIn): Promise<SendAnswer>;
}

/**
 * Sends what an account noted, one after the other, oldest first. Without an answer the rest waits, too: there is no
 * network. One that the server cannot take now holds up nobody else's.
 */
export async function sendWaiting({ owner, read, update, send }: Sending): Promise<void> {
  const own = read().waiting.filter((checkIn) => checkIn.owner === owner);
  for (const { key } of own) {
    const checkIn = read().waiting.find((entry) => entry.key === key);
    if (checkIn === undefined) continue;
    const answer = await send(checkIn);
    if (answer.kind === 'unanswered') return;
    update((queue) => settle(queue, key, answer));
  }
}

/** A link that is opened again has no key of its own: for so long it is taken for the arrival that was noted. */
const SAME_ARRIVAL_MS = 10 * MS_PER_MINUTE;

/** The check-in that was noted for what the page was opened with, so that a page opened again notes no second one. */
export function notedBefore(
  { waiting }: CheckInQueue,
  entry: { readonly code: string; readonly key?: string | undefined },
  owner: string,
  now: number,
): NotedCheckIn | undefined {
  return waiting.find((checkIn) => {
    if (checkIn.owner !== owner) return false;
    if (entry.key !== undefined) return checkIn.key === entry.key;
    const age = now - Date.parse(checkIn.visit.at);
    return checkIn.visit.placeCode === entry.code && Math.abs(age) < SAME_ARRIVAL_MS;
  });
}
