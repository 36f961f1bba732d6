import type { CheckInAnswer, NewVisit } from '@health-code/shared/visit/visit';
import { useEffect } from 'react';
import { api } from '../../../core/api/api';
import { failureOf, needsSignIn } from '../../../core/failure/failure.shared';
import { createOutbox } from '../../../core/outbox/outbox';
import { useOutbox, useSending } from '../../../core/outbox/use-outbox';
import type { Refused, SendAnswer, Waiting } from '../../../core/queue/queue.shared';
import { currentSession, useSession } from '../../../core/session/session-store';
import { createStore, useStore } from '../../../core/store/store';
import { waitsForServer } from './check-in.shared';

/** `at` is the time at the door, as far as this phone knew the server's time. */
export type TimedVisit = NewVisit & { readonly at: string };
/** A check-in that waits; its key is its Idempotency-Key, its owner the account that made it. */
export type WaitingCheckIn = Waiting<TimedVisit>;
export type RefusedCheckIn = Refused<Pick<TimedVisit, 'at' | 'placeCode'>>;

export interface LateAnswer {
  /** When the people were at the door. */
  readonly at: string;
  readonly answer: CheckInAnswer;
}

const outbox = createOutbox<TimedVisit, RefusedCheckIn['summary']>({
  storageKey: 'outbox.check-ins',
  batchSize: 1,
  summarise: ({ at, placeCode }) => ({ at, placeCode }),
  send: async ([checkIn]) => (checkIn === undefined ? { kind: 'later' } : sendLate(checkIn)),
});

/** What came of check-ins that were sent while the app was open, by their keys. */
const lateAnswers = createStore<Readonly<Record<string, LateAnswer>>>({});

async function sendLate({ key, item }: WaitingCheckIn): Promise<SendAnswer> {
  try {
    const answer = await api('checkIn', { body: item, idempotencyKey: key });
    lateAnswers.set({ ...lateAnswers.get(), [key]: { at: item.at, answer } });
    return { kind: 'answered', settlements: [{ key }] };
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'offline') return { kind: 'unreachable' };
    const isFinal = failure.kind === 'problem' && !waitsForServer(failure) && !needsSignIn(failure);
    return isFinal ? { kind: 'rejected', reason: failure.problem.code } : { kind: 'later' };
  }
}

/** What the account that is signed in has waiting, and what became of it. */
export function useCheckInOutbox() {
  const view = useOutbox(outbox, useSession()?.accountId);
  return { ...view, answers: useStore(lateAnswers) };
}

/** Checks in now, and keeps the check-in to be sent later where nobody answers. Throws like `api`. */
export function checkInNow(checkIn: WaitingCheckIn): Promise<CheckInAnswer> {
  const { at: _at, ...body } = checkIn.item;
  const run = () => api('checkIn', { body, idempotencyKey: checkIn.key });
  return outbox.sendInFront(checkIn, run, (error) => waitsForServer(failureOf(error)));
}

export function forgetRefusedCheckIn(key: string): void {
  outbox.forget((refused) => refused.key === key);
}

/** Sends what the account that is signed in has waiting. */
export async function sendCheckIns(): Promise<void> {
  const owner = currentSession()?.accountId;
  if (owner !== undefined) await outbox.send(owner);
}

/** For as long as the app is open. */
export function useCheckInSending(): void {
  const session = useSession();
  const { phone, accountId } = session ?? {};
  useEffect(() => {
    // An older release knew an account by its phone.
    if (phone !== undefined && accountId !== undefined) outbox.handOver(phone, accountId);
  }, [phone, accountId]);
  useSending(outbox, session?.accountId, session?.sessionId);
}
