import { useEffect, useRef, useState } from 'react';
import { GivenUp } from './step-up-store';

/** Something that a person does: what it is at, and what came of it. */
export interface Act<A extends readonly unknown[]> {
  readonly isRunning: boolean;
  /** Of the last time; undefined where that went well, or is not over. */
  readonly error: unknown;
  readonly run: (...args: A) => Promise<void>;
}

/** One at a time: a second press while it runs does nothing. */
export function useAct<A extends readonly unknown[]>(perform: (...args: A) => Promise<unknown>): Act<A> {
  const [state, setState] = useState<{ isRunning: boolean; error: unknown }>({ isRunning: false, error: undefined });
  const isRunning = useRef(false);
  const isThere = useRef(true);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  const show = (next: typeof state) => {
    isRunning.current = next.isRunning;
    if (isThere.current) setState(next);
  };
  const run = async (...args: A) => {
    if (isRunning.current) return;
    show({ isRunning: true, error: undefined });
    try {
      await perform(...args);
      show({ isRunning: false, error: undefined });
    } catch (error) {
      show({ isRunning: false, error: error instanceof GivenUp ? undefined : error });
    }
  };
  return { ...state, run };
}
