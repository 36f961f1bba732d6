import type { GateVisit, GateVisitResult } from '@health-code/shared/gate/gate';

/** A visit that the server did not take, kept until staff have seen it. */
export interface RefusedVisit {
  readonly visitId: string;
  readonly at: string;
  readonly reason: string;
}

/** Visits that wait to be sent, oldest first, and those that were refused. It lives in the device's storage. */
export interface VisitQueue {
  readonly waiting: readonly GateVisit[];
  readonly refused: readonly RefusedVisit[];
}

export const EMPTY_QUEUE: VisitQueue = { waiting: [], refused: [] };

/** The most that the API takes at a time. */
export const BATCH_SIZE = 100;

/** Adds a visit; one that waits already is not added twice. */
export function enqueue(queue: VisitQueue, visit: GateVisit): VisitQueue {
  const isThere = queue.waiting.some(({ visitId }) => visitId === visit.visitId);
  return isThere ? queue : { ...queue, waiting: [...queue.waiting, visit] };
}

/** Takes a visit back that was not sent yet: what the network said since made it none. */
export function withdraw(queue: VisitQueue, visitId: string): VisitQueue {
  return { ...queue, waiting: queue.waiting.filter((visit) => visit.visitId !== visitId) };
}

/** Removes what was answered, and nothing else: a visit that the answer does not name waits on. */
export function settle(queue: VisitQueue, results: readonly GateVisitResult[]): VisitQueue {
  const answers = new Map(results.map((result) => [result.visitId, result]));
  const refused = queue.waiting.flatMap(({ visitId, at }) => {
    const answer = answers.get(visitId);
    return answer?.outcome === 'refused' ? [{ visitId, at, reason: answer.reason ?? '' }] : [];
  });
  return {
    waiting: queue.waiting.filter(({ visitId }) => !answers.has(visitId)),
    refused: [...queue.refused, ...refused],
  };
}

/** `rejected`: the server read the batch and will never take it as it is. `failed`: it may take it later. */
export type BatchAnswer =
  | { readonly kind: 'answered'; readonly results: readonly GateVisitResult[] }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'failed' };

export interface Sending {
  read(): VisitQueue;
  /** Changes the queue where it is kept; others may change it while a batch is under way. */
  update(change: (queue: VisitQueue) => VisitQueue): void;
  /** Never rejects. */
  send(visits: readonly GateVisit[]): Promise<BatchAnswer>;
}

/**
 * Sends what waits, batch by batch, until nothing waits or a batch fails. A batch that is rejected whole is sent again
 * one by one, so that a single visit that cannot be read does not hold up the others. Answers with whether all was sent.
 */
export async function sendWaiting(sending: Sending): Promise<boolean> {
  let size = BATCH_SIZE;
  for (let batch = nextBatch(sending, size); batch.length > 0; batch = nextBatch(sending, size)) {
    const answer = await sending.send(batch);
    if (answer.kind === 'failed') return false;
    if (answer.kind === 'rejected' && batch.length > 1) {
      size = 1;
      continue;
    }
    const results = answer.kind === 'answered' ? answer.results : batch.map(refusal(answer.reason));
    const before = sending.read().waiting.length;
    sending.update((queue) => settle(queue, results));
    // An answer about other visits would be asked for again and again.
    if (sending.read().waiting.length >= before) return false;
  }
  return true;
}

const nextBatch = (sending: Sending, size: number) => sending.read().waiting.slice(0, size);

function refusal(reason: string) {
  return ({ visitId }: GateVisit): GateVisitResult => ({ visitId, outcome: 'refused', reason, replayed: false });
}
