import type { GateVisit, GateVisitResult } from '@health-code/shared/gate/gate';
import { api } from '../../core/api/api';
import { failureOf } from '../../core/failure/failure.shared';
import { createOutbox } from '../../core/outbox/outbox';
import type { Refused, SendAnswer, Waiting } from '../../core/outbox/queue.shared';
import { useOutbox, useSending } from '../../core/outbox/use-outbox';
import { currentSession } from '../../core/session/session-store';
import { useStore } from '../../core/store/store';
import { overGateLink } from './gate-link';

/** The most that the API takes at a time. */
const BATCH_SIZE = 100;
/** Until then the network's answer about a code can still withdraw its visit. */
const SEND_DELAY_MS = 4_000;

export type RefusedVisit = Refused<Pick<GateVisit, 'at'>>;

/** The visits of all gates of this device; the owner of each is its gate, and its key the visit's id. */
const outbox = createOutbox<GateVisit, RefusedVisit['summary']>({
  storageKey: 'outbox.gate-visits',
  batchSize: BATCH_SIZE,
  summarise: ({ at }) => ({ at }),
  send: sendBatch,
});

async function sendBatch(batch: readonly Waiting<GateVisit>[], gateId: string): Promise<SendAnswer> {
  try {
    const body = { gateId, visits: batch.map(({ item }) => item) };
    const { results } = await overGateLink(gateId, () => api('recordGateVisits', { body }));
    return { kind: 'answered', settlements: results.map(settlementOf) };
  } catch (error) {
    const failure = failureOf(error);
    const isUnreadable = failure.kind === 'problem' && failure.problem.code.startsWith('REQUEST.');
    // Whatever else keeps one batch back keeps back the next, too.
    return isUnreadable ? { kind: 'rejected', reason: failure.problem.code } : { kind: 'unreachable' };
  }
}

const settlementOf = ({ visitId, outcome, reason }: GateVisitResult) => ({
  key: visitId,
  refused: outcome === 'refused' ? (reason ?? '') : undefined,
});

/** What a gate has waiting, and what of it was refused. */
export const useGateOutbox = (gateId: string) => useOutbox(outbox, gateId);

/** How many visits wait on this device, whichever gate noted them. */
export const useWaitingHere = (): number => useStore(outbox.store).value.waiting.length;

export const useVisitSending = (gateId: string): void => useSending(outbox, gateId);

/** Keeps a visit on the device and sends it a little later. */
export function queueVisit(gateId: string, visit: GateVisit): void {
  outbox.add({ key: visit.visitId, owner: gateId, item: visit });
  setTimeout(() => void outbox.send(gateId), SEND_DELAY_MS);
}

/** Takes a visit back, and answers whether it was still here. */
export function takeBack(gateId: string, visitId: string): boolean {
  return outbox.takeBack({ key: visitId, owner: gateId });
}

export function forgetRefused(gateId: string): void {
  outbox.forget(({ owner }) => owner === gateId);
}

export const sendVisits = (gateId: string): Promise<void> => outbox.send(gateId);

/** Sends what was left behind when the app was closed; called once as it starts. */
export function sendLeftBehind(): void {
  if (currentSession() !== undefined) outbox.sendAll();
}
