import { createKeptStore, type KeptStore } from '../store/kept-store';
import { EMPTY_QUEUE, leaveAccount, type Queue } from './queue.shared';

/**
 * Every outbox, by where it is stored. The list stands here and not with the features: a page that was not opened has loaded
 * none of its code, and what it once queued must go all the same.
 */
export const OUTBOXES = ['outbox.check-ins', 'outbox.gate-visits'] as const;
export type OutboxKey = (typeof OUTBOXES)[number];

// biome-ignore lint/suspicious/noExplicitAny: items of every kind, none of which is looked into
type AnyStore = KeptStore<Queue<any, any>>;
const open = new Map<OutboxKey, AnyStore>();

/** The store of an outbox, the same one for everybody who asks. */
export function outboxStore<T, S>(key: OutboxKey): KeptStore<Queue<T, S>> {
  const store: AnyStore = open.get(key) ?? createKeptStore<Queue<T, S>>(key, EMPTY_QUEUE);
  open.set(key, store);
  return store;
}

/** Removes from all of them what may not stay once its account has left the device. */
export function leaveOutboxes(): void {
  for (const key of OUTBOXES) {
    const { current, update } = outboxStore(key);
    if (current().waiting.some(({ endsWithAccount }) => endsWithAccount === true)) update(leaveAccount);
  }
}
