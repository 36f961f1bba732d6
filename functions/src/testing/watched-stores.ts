import type { Stores } from '../stores/stores.ts';

/** A call of a store as `people.put`. */
export type StoreCall = string;

/** Stores that remember what was asked of them, and let a suite act in between. */
export interface WatchedStores {
  readonly stores: Stores;
  /** Every call since the last `forget`, in order. */
  readonly calls: StoreCall[];
  /** Those of them that write. */
  writes(): StoreCall[];
  forget(): void;
  /** Does something before the next such call: another writer's win, or a failure. Once. */
  before(call: StoreCall, act: () => unknown): void;
  /** Breaks off before the write of this number from now, counted from 0. Once. */
  breakBeforeWrite(number: number): void;
}

/** The crash of a process between two writes. */
export class BrokenOff extends Error {}

const READS = /\.(find|list|page|get|load|version|is[A-Z]|count[A-Z]\w*s$)/;

export function watchStores(inner: Stores): WatchedStores {
  const calls: StoreCall[] = [];
  const acts = new Map<StoreCall, () => unknown>();
  let writesLeft = Number.POSITIVE_INFINITY;
  const noticed = async (call: StoreCall): Promise<void> => {
    const act = acts.get(call);
    acts.delete(call);
    await act?.();
    if (READS.test(call)) return void calls.push(call);
    if (writesLeft === 0) {
      writesLeft = Number.POSITIVE_INFINITY;
      throw new BrokenOff(`before ${call}`);
    }
    writesLeft -= 1;
    calls.push(call);
  };
  const watched = (name: string, store: object) =>
    mapValues(store, (method, work) => async (...args: unknown[]) => {
      await noticed(`${name}.${method}`);
      return work(...args);
    });
  return {
    stores: mapValues(inner, (name, store) => watched(name, store)) as Stores,
    calls,
    writes: () => calls.filter((call) => !READS.test(call)),
    forget: () => void calls.splice(0),
    before: (call, act) => void acts.set(call, act),
    breakBeforeWrite: (number) => {
      writesLeft = number;
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: what is wrapped keeps its type by the caller's word
function mapValues(record: object, change: (key: string, value: any) => unknown): unknown {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(key, value)]));
}
