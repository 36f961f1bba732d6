import type { Person } from '@health-code/shared/person/person';
import { currentSession } from '../../core/session/session-store';
import { onForgotten, onPersonalElsewhere, readPersonal, writePersonal } from '../../core/store/personal-storage';
import { createStore, useStore } from '../../core/store/store';

/** The people of an account as last heard of, and the one whose code is shown. */
interface People {
  /** The account: whoever signs in next must not see the people of another. */
  readonly owner: string | undefined;
  readonly list: readonly Person[] | undefined;
  readonly chosenId: string | undefined;
}
const KEY = 'people';
const NOBODY: People = { owner: undefined, list: undefined, chosenId: undefined };

const store = createStore<People>(readPersonal<People>(KEY) ?? NOBODY);
onForgotten(KEY, () => store.set(NOBODY));
onPersonalElsewhere(KEY, () => store.set(readPersonal<People>(KEY) ?? NOBODY));

export const usePeopleStore = (): People => useStore(store);

function change(part: Partial<People>): void {
  const next = { ...store.get(), ...part };
  writePersonal(KEY, next);
  store.set(next);
}

/** Keeps the people of the account that is signed in. */
export function keepPeople(list: readonly Person[]): void {
  change({ owner: currentSession()?.accountId, list });
}

export function choosePerson(chosenId: string): void {
  change({ chosenId });
}
