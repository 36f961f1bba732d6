import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown; readonly reload: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly reload: () => void };

interface Answer<T> {
  readonly key: string;
  readonly outcome: { readonly value: T } | { readonly error: unknown };
}

/** Reads what `key` names, and anew when the key changes. What was shown stays until `reload` has answered. */
export function useLoad<T>(key: string, read: () => Promise<T>): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for all that the reading depends on
  useEffect(() => {
    let isWanted = true;
    const keep = (outcome: Answer<T>['outcome']) => isWanted && setAnswer({ key, outcome });
    read().then(
      (value) => keep({ value }),
      (error: unknown) => keep({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [key, turn]);
  if (answer?.key !== key) return { state: 'loading' };
  const { outcome } = answer;
  return 'error' in outcome
    ? { state: 'failed', error: outcome.error, reload }
    : { state: 'ready', value: outcome.value, reload };
}
