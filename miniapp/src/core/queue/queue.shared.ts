/** Something that no server has answered yet. It is sent as it stands, however often: its key makes that idempotent. */
export interface Waiting<T> {
  readonly key: string;
  /** Whose it is, such as an account or a gate: it is sent for them and for nobody else. */
  readonly owner: string;
  readonly item: T;
  /** Holds what may not stay on the device once its account has left it, such as somebody's document number. */
  readonly endsWithAccount?: true | undefined;
}

/** What the server did not take, kept until somebody has seen it. Of the item only the summary is kept. */
export interface Refused<S> {
  readonly key: string;
  readonly owner: string;
  readonly summary: S;
  /** The code of the problem, or the server's reason. */
  readonly reason: string;
}

/** It lives in the device's storage. */
export interface Queue<T, S> {
  /** Oldest first. */
  readonly waiting: readonly Waiting<T>[];
  readonly refused: readonly Refused<S>[];
}

export const EMPTY_QUEUE: Queue<never, never> = { waiting: [], refused: [] };

/** What became of one item: the server took it, or refused it for a reason. */
export interface Settlement {
  readonly key: string;
  readonly refused?: string | undefined;
}

/**
 * `answered`: each item that is named is settled, every other one waits on. `rejected`: the server read the batch and will
 * never take it as it is. `later`: it may take this batch another time. `unreachable`: so may it everything that waits.
 */
export type SendAnswer =
  | { readonly kind: 'answered'; readonly settlements: readonly Settlement[] }
  | { readonly kind: 'rejected'; readonly reason: string }
  | { readonly kind: 'later' | 'unreachable' };

/** Adds an item; one that waits already under its key stays as it was. */
export function enqueue<T, S>(queue: Queue<T, S>, entry: Waiting<T>): Queue<T, S> {
  const isThere = queue.waiting.some(({ key }) => key === entry.key);
  return isThere ? queue : { ...queue, waiting: [...queue.waiting, entry] };
}

/** Drops what may not stay once its account has left the device. */
export function leaveAccount<T, S>(queue: Queue<T, S>): Queue<T, S> {
  return { ...queue, waiting: queue.waiting.filter(({ endsWithAccount }) => endsWithAccount !== true) };
}

/** Takes an item back, as if it had never been there. */
export function withdraw<T, S>(queue: Queue<T, S>, key: string): Queue<T, S> {
  return { ...queue, waiting: queue.waiting.filter((entry) => entry.key !== key) };
}

/** Gives what waits for one owner to another, who is the same under a new name. */
export function handOver<T, S>(queue: Queue<T, S>, from: string, to: string): Queue<T, S> {
  const renamed = <E extends { readonly owner: string }>(entry: E) =>
    entry.owner === from ? { ...entry, owner: to } : entry;
  return { waiting: queue.waiting.map(renamed), refused: queue.refused.map(renamed) };
}

/** Removes what was settled, and nothing else; what was refused is kept to be shown. */
export function settle<T, S>(
  queue: Queue<T, S>,
  settlements: readonly Settlement[],
  summarise: (item: T) => S,
): Queue<T, S> {
  const byKey = new Map(settlements.map((settlement) => [settlement.key, settlement]));
  const refused = queue.waiting.flatMap(({ key, owner, item }) => {
    const reason = byKey.get(key)?.refused;
    return reason === undefined ? [] : [{ key, owner, summary: summarise(item), reason }];
  });
  return {
    waiting: queue.waiting.filter(({ key }) => !byKey.has(key)),
    refused: [...queue.refused, ...refused],
  };
}

export function forgetRefused<T, S>(queue: Queue<T, S>, isSeen: (refused: Refused<S>) => boolean): Queue<T, S> {
  return { ...queue, refused: queue.refused.filter((refused) => !isSeen(refused)) };
}

export interface Sending<T, S> {
  /** The most that one exchange takes. */
  readonly batchSize: number;
  /** What waits to be sent now, oldest first. */
  read(): readonly Waiting<T>[];
  /** Changes the queue where it is kept; others may change it while a batch is under way. */
  update(change: (queue: Queue<T, S>) => Queue<T, S>): void;
  summarise(item: T): S;
  /** Never rejects. */
  send(batch: readonly Waiting<T>[]): Promise<SendAnswer>;
}

/**
 * Sends what waits, batch by batch, each item once in a round. A batch that is rejected whole is sent again one by one, so
 * that a single item that cannot be read holds up no others. Where nobody can be reached the rest waits on unsent.
 */
export async function sendWaiting<T, S>({ batchSize, read, update, summarise, send }: Sending<T, S>): Promise<void> {
  const tried = new Set<string>();
  const next = (size: number) =>
    read()
      .filter(({ key }) => !tried.has(key))
      .slice(0, size);
  let size = batchSize;
  for (let batch = next(size); batch.length > 0; batch = next(size)) {
    const answer = await send(batch);
    if (answer.kind === 'unreachable') return;
    if (answer.kind === 'rejected' && batch.length > 1) {
      size = 1;
      continue;
    }
    for (const { key } of batch) tried.add(key);
    const settlements = settlementsOf(answer, batch);
    if (settlements.length > 0) update((queue) => settle(queue, settlements, summarise));
  }
}

function settlementsOf(answer: SendAnswer, batch: readonly Waiting<unknown>[]): readonly Settlement[] {
  if (answer.kind === 'answered') return answer.settlements;
  return answer.kind === 'rejected' ? batch.map(({ key }) => ({ key, refused: answer.reason })) : [];
}
