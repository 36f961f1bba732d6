import type { Person } from '@health-code/shared/person/person';
import { readStored, removeStored, writeStored } from '../../platform/storage';
import { createStore, useStore } from '../common/store';
import { currentSession } from '../session/session-store';

/** The people of an account as last heard of, and the one whose code is shown. */
interface People {
  /** The phone of the account: whoever signs in next must not see the people of another. */
  readonly owner: string | undefined;
  readonly list: readonly Person[] | undefined;
  readonly chosenId: string | undefined;
}
const KEY = 'people';
const NOBODY: People = { owner: undefined, list: undefined, chosenId: undefined };

const store = createStore<People>(readStored<People>(KEY) ?? NOBODY);

export const usePeopleStore = (): People => useStore(store);

function change(part: Partial<People>): void {
  const next = { ...store.get(), ...part };
  writeStored(KEY, next);
  store.set(next);
}

/** Keeps the people of the account that is signed in. */
export function keepPeople(list: readonly Person[]): void {
  change({ owner: currentSession()?.phone, list });
}

export function choosePerson(chosenId: string): void {
  change({ chosenId });
}

export function forgetPeople(): void {
  removeStored(KEY);
  store.set(NOBODY);
}
