import { MS_PER_DAY } from '@health-code/shared/time/units';
import { useCallback, useState } from 'react';
import { phoneNow } from '../../platform/clock';
import { onForgotten, onPersonalElsewhere, readPersonal, writePersonal } from '../store/personal-storage';
import { createStore, useStore } from '../store/store';

const KEY = 'drafts';
/** What was half filled in yesterday is no longer true. */
const DRAFT_LIVES_MS = MS_PER_DAY;

interface Draft {
  readonly at: number;
  readonly form: unknown;
}
type Drafts = Readonly<Record<string, Draft>>;

const store = createStore<Drafts>(readPersonal<Drafts>(KEY) ?? {});
onForgotten(KEY, () => store.set({}));
onPersonalElsewhere(KEY, () => store.set(readPersonal<Drafts>(KEY) ?? {}));

function change(next: Drafts): void {
  writePersonal(KEY, next);
  store.set(next);
}

/** Keeps a draft that no field has changed just now. */
export function keepDraft(name: string, form: unknown): void {
  const now = phoneNow();
  const alive = Object.entries(store.get()).filter(([, { at }]) => now - at < DRAFT_LIVES_MS);
  change({ ...Object.fromEntries(alive), [name]: { at: now, form } });
}

export function dropDraft(name: string): void {
  const { [name]: _dropped, ...others } = store.get();
  change(others);
}

/** What was typed and not yet sent. */
export function readDraft<T>(name: string): T | undefined {
  return aliveDraft<T>(store.get()[name]);
}

function aliveDraft<T>(draft: Draft | undefined): T | undefined {
  return draft !== undefined && phoneNow() - draft.at < DRAFT_LIVES_MS ? (draft.form as T) : undefined;
}

/**
 * A form that survives a reload, a step back and an app that was closed: whatever is typed is kept on the device until it was
 * sent, its account signed out, or a day went by. Pages that name the same draft share it. A draft of an older release lacks
 * fields that `empty` has.
 */
export function useDraft<T extends object>(name: string, empty: () => T) {
  const drafts = useStore(store);
  const [initial] = useState(empty);
  const form: T = { ...initial, ...aliveDraft<Partial<T>>(drafts[name]) };
  return {
    form,
    /** Changes what was typed. */
    change: useCallback(
      (part: Partial<T>) => keepDraft(name, { ...initial, ...aliveDraft<Partial<T>>(store.get()[name]), ...part }),
      [name, initial],
    ),
    /** Forgets the draft, once it was sent. */
    drop: useCallback(() => dropDraft(name), [name]),
  };
}
