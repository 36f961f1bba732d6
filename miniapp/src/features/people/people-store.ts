import type { Person } from '@health-code/shared/identity/person';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { createStore, useStore } from '../common/store';

/** The people of the account as last heard of, and the one whose code is shown. */
interface People {
  readonly list: readonly Person[] | undefined;
  readonly chosenId: string | undefined;
}
const KEY = 'people';
const NOBODY: People = { list: undefined, chosenId: undefined };

const store = createStore<People>(readStored<People>(KEY) ?? NOBODY);

export const usePeopleStore = (): People => useStore(store);

export function changePeople(change: Partial<People>): void {
  const next = { ...store.get(), ...change };
  writeStored(KEY, next);
  store.set(next);
}

export function forgetPeople(): void {
  removeStored(KEY);
  store.set(NOBODY);
}
