import type { CheckInAnswer } from '@health-code/shared/visit/visit';
import { api } from '../../../core/api/api';
import { failureOf, needsSignIn } from '../../../core/failure/failure.shared';
import { currentSession, useSession } from '../../../core/session/session-store';
import { createKeptStore } from '../../../core/store/kept-store';
import { createStore, useStore } from '../../../core/store/store';
import { waitsForServer } from './check-in.shared';
import {
  type CheckInQueue,
  EMPTY_QUEUE,
  forgetRefused,
  type NotedCheckIn,
  note,
  type SendAnswer,
  sendWaiting,
  withdraw,
} from './check-in-queue.shared';

export interface LateAnswer {
  /** When the people were at the door. */
  readonly at: string;
  readonly answer: CheckInAnswer;
}

interface Outbox {
  readonly queue: CheckInQueue;
  /** Whether the queue is in the phone's storage and outlives the app. */
  readonly kept: boolean;
  /** What came of check-ins that were sent while the app was open, by their keys. */
  readonly answers: Readonly<Record<string, LateAnswer>>;
}

const store = createKeptStore('check-ins', EMPTY_QUEUE);
const { update } = store;
const lateAnswers = createStore<Outbox['answers']>({});
/** One exchange at a time: two would send the same check-ins. */
let underWay: Promise<void> | undefined;

/** What the account that is signed in has noted, and what became of it. */
export function useOutbox(): Outbox {
  const phone = useSession()?.phone;
  const { value: queue, kept } = useStore(store);
  const answers = useStore(lateAnswers);
  const isOwn = ({ owner }: { owner: string }) => owner === phone;
  return { kept, answers, queue: { waiting: queue.waiting.filter(isOwn), refused: queue.refused.filter(isOwn) } };
}

/** Sent at this moment by the page that shows the answer. */
const inFront = new Set<string>();

/**
 * Checks in now. The check-in is kept in the phone before it is sent, so that it is not lost with the app; without an
 * answer it stays there and is sent later. Throws like `api`.
 */
export async function checkInNow(checkIn: NotedCheckIn): Promise<CheckInAnswer> {
  const { key, visit } = checkIn;
  const { at: _at, ...body } = visit;
  inFront.add(key);
  update((queue) => note(queue, checkIn));
  try {
    const answer = await api('checkIn', { body, idempotencyKey: key });
    update((queue) => withdraw(queue, key));
    return answer;
  } catch (error) {
    if (!waitsForServer(failureOf(error))) update((queue) => withdraw(queue, key));
    throw error;
  } finally {
    inFront.delete(key);
  }
}

export function forgetRefusedCheckIn(key: string): void {
  update((queue) => forgetRefused(queue, key));
}

/** Sends what the account that is signed in has noted; without a network it waits on. */
export function sendCheckIns(): Promise<void> {
  const owner = currentSession()?.phone;
  if (owner === undefined) return Promise.resolve();
  underWay ??= sendWaiting({ owner, read: readyToSend, update, send: sendOne }).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

function readyToSend(): CheckInQueue {
  const queue = store.current();
  return { ...queue, waiting: queue.waiting.filter(({ key }) => !inFront.has(key)) };
}

async function sendOne({ key, visit }: NotedCheckIn): Promise<SendAnswer> {
  try {
    const answer = await api('checkIn', { body: visit, idempotencyKey: key });
    lateAnswers.set({ ...lateAnswers.get(), [key]: { at: visit.at, answer } });
    return { kind: 'taken', answer };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'offline') return { kind: 'unanswered' };
    const isFinal = failure.kind === 'problem' && !waitsForServer(failure) && !needsSignIn(failure);
    return isFinal ? { kind: 'refused', reason: failure.problem.code } : { kind: 'later' };
  }
}
