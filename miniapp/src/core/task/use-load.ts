import { useCallback, useEffect, useRef, useState } from 'react';
import { type Failure, failureOf } from '../failure/failure.shared';
import { handled } from './use-task';

export interface Load<T> {
  readonly data: T | undefined;
  readonly failure: Failure | undefined;
  readonly loading: boolean;
  reload(): void;
}

/** Loads when the key appears or changes, and again when asked. Old answers never replace newer ones. */
export function useLoad<T>(key: string | undefined, fetch: () => Promise<T>): Load<T> {
  const [state, setState] = useState<{ key: string | undefined; data?: T; failure?: Failure; loading: boolean }>({
    key: undefined,
    loading: true,
  });
  const current = useRef({ fetch, round: 0 });
  current.current.fetch = fetch;
  const load = useCallback(() => {
    if (key === undefined) return;
    current.current.round += 1;
    const { round } = current.current;
    const settle = (change: { data: T } | { failure: Failure }) => {
      if (round !== current.current.round) return;
      setState((before) => ({ ...(before.key === key ? before : {}), key, loading: false, ...change }));
    };
    setState((before) => ({
      ...(before.key === key && before.data !== undefined ? { data: before.data } : {}),
      key,
      loading: true,
    }));
    current.current.fetch().then(
      (data) => settle({ data }),
      (error: unknown) => settle({ failure: handled(failureOf(error)) }),
    );
  }, [key]);
  useEffect(load, [load]);
  const fresh = state.key === key;
  return {
    data: fresh ? state.data : undefined,
    failure: fresh ? state.failure : undefined,
    loading: fresh ? state.loading : true,
    reload: load,
  };
}
