import type { GateVisit, GateVisitResult } from '@health-code/shared/gate/gate';
import { api } from '../../core/api/api';
import { failureOf } from '../../core/failure/failure.shared';
import { createOutbox } from '../../core/outbox/outbox';
import { useOutbox, useSending } from '../../core/outbox/use-outbox';
import type { Refused, SendAnswer, Waiting } from '../../core/queue/queue.shared';
import { currentSession } from '../../core/session/session-store';
import { useStore } from '../../core/store/store';
import { overGateLink } from './gate-link';
import { readGates } from './held-gates';

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

/** Everything on this device that waits to be sent, by who can send it: the server takes visits from their own gate's account only. */
export interface UnsentVisits {
  readonly own: number;
  /** How many of one's own were typed: with their document numbers they go when their account leaves the device. */
  readonly typed: number;
  readonly others: number;
}

/** `gateId` is a gate of the signed-in account, in case the list of its gates was never loaded here. */
export function useUnsentVisits(gateId?: string): UnsentVisits {
  const { waiting } = useStore(outbox.store).value;
  const own = ownGates();
  const mine = waiting.filter(({ owner }) => owner === gateId || own.includes(owner));
  const typed = mine.filter(({ endsWithAccount }) => endsWithAccount === true);
  return { own: mine.length, typed: typed.length, others: waiting.length - mine.length };
}

const ownGates = (): readonly string[] => (readGates() ?? []).map((gate) => gate.gateId);

export const useVisitSending = (gateId: string): void => useSending(outbox, gateId);

/** Keeps a visit on the device and sends it a little later. */
export function queueVisit(gateId: string, visit: GateVisit): void {
  const endsWithAccount = visit.evidence.kind === 'manual' ? true : undefined;
  outbox.add({ key: visit.visitId, owner: gateId, item: visit, endsWithAccount });
  setTimeout(() => void outbox.send(gateId), SEND_DELAY_MS);
}

/** Takes a visit back, and answers whether it was still here. */
export function takeBack(gateId: string, visitId: string): boolean {
  return outbox.takeBack({ key: visitId, owner: gateId });
}

export function forgetRefused(gateId: string): void {
  outbox.forget(({ owner }) => owner === gateId);
}

/**
 * Sends for every gate of the signed-in account, whichever is open: as the app starts, when the account's gates are known,
 * and before somebody signs out. Another account's visits wait for it: the server would answer that the gate is none of ours.
 */
export async function sendOwnVisits(gateId?: string): Promise<void> {
  if (currentSession() === undefined) return;
  const gates = new Set([...ownGates(), ...(gateId === undefined ? [] : [gateId])]);
  await Promise.all(Array.from(gates, (each) => outbox.send(each)));
}
