import { readStored, writeStored } from '../../platform/storage';
import { onStoredElsewhere } from '../../platform/stored-elsewhere';
import { createStore, type Store } from './store';

export interface Kept<T> {
  readonly value: T;
  /** Whether the value is in the device's storage and outlives the app. */
  readonly kept: boolean;
}

export interface KeptStore<T> extends Pick<Store<Kept<T>>, 'get' | 'subscribe'> {
  /** The current value, read from storage because several windows may share it; from memory once storing has failed. */
  current(): T;
  /** Changes what is there now, in the storage and in memory. */
  update(change: (value: T) => T): void;
}

/** A value that must not be lost with the app. */
export function createKeptStore<T>(key: string, empty: T): KeptStore<T> {
  const { get, set, subscribe } = createStore<Kept<T>>({ value: readStored<T>(key) ?? empty, kept: true });
  const current = () => (get().kept ? (readStored<T>(key) ?? empty) : get().value);
  onStoredElsewhere(key, () => set({ ...get(), value: current() }));
  return {
    get,
    subscribe,
    current,
    update(change) {
      const value = change(current());
      set({ value, kept: writeStored(key, value) });
    },
  };
}
