import type { GateVisit } from '@health-code/shared/gate/gate';
import { api } from '../../core/api/api';
import { failureOf } from '../../core/failure/failure.shared';
import { currentSession } from '../../core/session/session-store';
import { createKeptStore } from '../../core/store/kept-store';
import { useStore } from '../../core/store/store';
import { overLink } from './gate-link';
import {
  type BatchAnswer,
  EMPTY_QUEUE,
  enqueue,
  type RefusedVisit,
  sendWaiting,
  type VisitQueue,
  withdraw,
} from './visit-queue.shared';

type Queues = Readonly<Record<string, VisitQueue>>;
/** Until then what the network says of a code can still take its visit back. */
const SEND_DELAY_MS = 4_000;

const store = createKeptStore<Queues>('gate-visits', {});
const queueIn = (queues: Queues, gateId: string) => queues[gateId] ?? EMPTY_QUEUE;
/** One exchange per gate at a time: two would send the same visits. */
const underWay = new Map<string, Promise<boolean>>();

function update(gateId: string, change: (queue: VisitQueue) => VisitQueue): void {
  store.update((queues) => ({ ...queues, [gateId]: change(queueIn(queues, gateId)) }));
}

export interface Outbox {
  readonly waiting: number;
  readonly refused: readonly RefusedVisit[];
  readonly kept: boolean;
}

export function useOutbox(gateId: string): Outbox {
  const { value, kept } = useStore(store);
  const { waiting, refused } = queueIn(value, gateId);
  return { waiting: waiting.length, refused, kept };
}

/** Keeps a visit in the device and sends it a little later. */
export function queueVisit(gateId: string, visit: GateVisit): void {
  update(gateId, (queue) => enqueue(queue, visit));
  setTimeout(() => void sendVisits(gateId), SEND_DELAY_MS);
}

/** Takes a visit back, and answers whether it was still here. */
export function takeBack(gateId: string, visitId: string): boolean {
  const isHere = queueIn(store.current(), gateId).waiting.some((visit) => visit.visitId === visitId);
  if (isHere && !underWay.has(gateId)) update(gateId, (queue) => withdraw(queue, visitId));
  return isHere && !underWay.has(gateId);
}

export function forgetRefused(gateId: string): void {
  update(gateId, (queue) => ({ ...queue, refused: [] }));
}

/** Sends what waits at a gate; without a network it waits on. Answers with whether all was sent. */
export function sendVisits(gateId: string): Promise<boolean> {
  const running = underWay.get(gateId);
  if (running !== undefined) return running;
  const sending = sendWaiting({
    read: () => queueIn(store.current(), gateId),
    update: (change) => update(gateId, change),
    send: (visits) => sendBatch(gateId, visits),
  }).finally(() => underWay.delete(gateId));
  underWay.set(gateId, sending);
  return sending;
}

/** Sends what was left behind when the app was closed; called once as it starts. */
export function sendLeftBehind(): void {
  if (currentSession() === undefined) return;
  for (const [gateId, { waiting }] of Object.entries(store.current())) {
    if (waiting.length > 0) void sendVisits(gateId);
  }
}

async function sendBatch(gateId: string, visits: readonly GateVisit[]): Promise<BatchAnswer> {
  try {
    const body = { gateId, visits: [...visits] };
    const { results } = await overLink(() => api('recordGateVisits', { body }));
    return { kind: 'answered', results };
  } catch (error) {
    const failure = failureOf(error);
    const isUnreadable = failure.kind === 'problem' && failure.problem.code.startsWith('REQUEST.');
    return isUnreadable ? { kind: 'rejected', reason: failure.problem.code } : { kind: 'failed' };
  }
}
