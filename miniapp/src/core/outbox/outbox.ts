import { type OutboxKey, outboxStore } from '../queue/leave-outboxes';
import {
  enqueue,
  forgetRefused,
  handOver,
  type Queue,
  type Refused,
  type SendAnswer,
  sendWaiting,
  type Waiting,
  withdraw,
} from '../queue/queue.shared';
import type { Kept } from '../store/kept-store';
import type { Store } from '../store/store';

export interface OutboxOptions<T, S> {
  readonly storageKey: OutboxKey;
  /** The most that one exchange takes. */
  readonly batchSize: number;
  /** What of an item is still kept once it was refused: no more than a person needs to tell which one it was. */
  summarise(item: T): S;
  /** One exchange for one owner. Never rejects. */
  send(batch: readonly Waiting<T>[], owner: string): Promise<SendAnswer>;
}

/** What has to reach the server and must not be lost with the app: kept on the device before it is sent, until it is answered. */
export interface Outbox<T, S> {
  readonly store: Pick<Store<Kept<Queue<T, S>>>, 'get' | 'subscribe'>;
  add(entry: Waiting<T>): void;
  /** Sends what an owner has waiting, one exchange at a time: two would send the same items. */
  send(owner: string): Promise<void>;
  /** Sends for every owner for whom something waits. */
  sendAll(): void;
  /** Takes an item back unless an exchange is under way, and answers whether it did. */
  takeBack(entry: Pick<Waiting<T>, 'key' | 'owner'>): boolean;
  /**
   * Keeps an item and runs its one exchange by `run`, for somebody who waits for the answer. It stays in the outbox while
   * `isUnanswered` says of an error that a later try may be answered. Throws like `run`.
   */
  sendInFront<R>(entry: Waiting<T>, run: () => Promise<R>, isUnanswered: (error: unknown) => boolean): Promise<R>;
  /** Gives what one owner has to another, who is the same under a new name. */
  handOver(from: string, to: string): void;
  /** Somebody has seen what was refused. */
  forget(isSeen: (refused: Refused<S>) => boolean): void;
}

export function createOutbox<T, S>({ storageKey, batchSize, summarise, send }: OutboxOptions<T, S>): Outbox<T, S> {
  const store = outboxStore<T, S>(storageKey);
  const { update, current } = store;
  const underWay = new Map<string, Promise<void>>();
  const inFront = new Set<string>();
  const ready = (owner: string) =>
    current().waiting.filter((entry) => entry.owner === owner && !inFront.has(entry.key));

  const sendFor = (owner: string): Promise<void> => {
    const running = underWay.get(owner);
    if (running !== undefined) return running;
    const read = () => ready(owner);
    const sending = sendWaiting({ batchSize, read, update, summarise, send: (batch) => send(batch, owner) }).finally(
      () => underWay.delete(owner),
    );
    underWay.set(owner, sending);
    return sending;
  };

  const sendInFront: Outbox<T, S>['sendInFront'] = async (entry, run, isUnanswered) => {
    inFront.add(entry.key);
    update((queue) => enqueue(queue, entry));
    try {
      const answer = await run();
      update((queue) => withdraw(queue, entry.key));
      return answer;
    } catch (error) {
      if (!isUnanswered(error)) update((queue) => withdraw(queue, entry.key));
      throw error;
    } finally {
      inFront.delete(entry.key);
    }
  };

  return {
    store,
    sendInFront,
    add: (entry) => update((queue) => enqueue(queue, entry)),
    send: sendFor,
    sendAll() {
      for (const owner of new Set(current().waiting.map((entry) => entry.owner))) void sendFor(owner);
    },
    takeBack({ key, owner }) {
      const isHere = !underWay.has(owner) && current().waiting.some((entry) => entry.key === key);
      if (isHere) update((queue) => withdraw(queue, key));
      return isHere;
    },
    handOver(from, to) {
      const { waiting, refused } = current();
      if ([...waiting, ...refused].some(({ owner }) => owner === from)) update((queue) => handOver(queue, from, to));
    },
    forget: (isSeen) => update((queue) => forgetRefused(queue, isSeen)),
  };
}
