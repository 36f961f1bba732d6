import { useEffect } from 'react';
import { watchNetwork } from '../../platform/network';
import type { Queue } from '../queue/queue.shared';
import { useStore } from '../store/store';
import { retryDelay } from '../task/retry-delay.shared';
import type { Outbox } from './outbox';

export interface OutboxView<T, S> extends Queue<T, S> {
  /** Whether the queue is in the device's storage and outlives the app. */
  readonly kept: boolean;
}

/** What an owner has in the outbox. */
export function useOutbox<T, S>(outbox: Outbox<T, S>, owner: string | undefined): OutboxView<T, S> {
  const { value, kept } = useStore(outbox.store);
  const isOwn = (entry: { readonly owner: string }) => entry.owner === owner;
  return { kept, waiting: value.waiting.filter(isOwn), refused: value.refused.filter(isOwn) };
}

/**
 * Sends for an owner while mounted: at once, when the network is back, and ever more rarely in between, because not every
 * loss of a network is told when it ends. `session` starts anew with each sign-in; without an owner nothing is sent.
 */
export function useSending<T, S>(outbox: Outbox<T, S>, owner: string | undefined, session?: string): void {
  const isWaiting = useOutbox(outbox, owner).waiting.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session may be answered where the last one was not
  useEffect(() => {
    if (owner === undefined) return undefined;
    void outbox.send(owner);
    return watchNetwork(() => void outbox.send(owner));
  }, [outbox, owner, session]);
  useEffect(
    () => (isWaiting && owner !== undefined ? repeat(() => outbox.send(owner)) : undefined),
    [outbox, owner, isWaiting],
  );
}

/** Runs again and again, more and more rarely; answers with what ends that. */
function repeat(run: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isOver = false;
  const wait = (failures: number) => {
    timer = setTimeout(() => void run().then(() => isOver || wait(failures + 1)), retryDelay(failures));
  };
  wait(1);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
