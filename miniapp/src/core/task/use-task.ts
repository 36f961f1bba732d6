import { useCallback, useRef, useState } from 'react';
import { randomKey } from '../../platform/random';
import { type Failure, failureOf, needsSignIn, problemCode } from '../failure/failure.shared';
import { requireSignIn } from '../session/require-sign-in';

export interface Task<A extends unknown[], R> {
  readonly busy: boolean;
  readonly failure: Failure | undefined;
  /** Resolves with the result, or with undefined on failure. */
  run(...input: A): Promise<R | undefined>;
}

/** Something that a person sets off and that can fail: one at a time, with the failure kept until the next try. */
export function useTask<A extends unknown[], R>(action: (...input: A) => Promise<R>): Task<A, R> {
  const [state, setState] = useState<{ busy: boolean; failure: Failure | undefined }>({
    busy: false,
    failure: undefined,
  });
  const current = useRef(action);
  current.current = action;
  const run = useCallback(async (...input: A) => {
    setState({ busy: true, failure: undefined });
    try {
      const result = await current.current(...input);
      setState({ busy: false, failure: undefined });
      return result;
    } catch (error) {
      setState({ busy: false, failure: handled(failureOf(error)) });
      return undefined;
    }
  }, []);
  return { ...state, run };
}

/** An expired session leads to the sign-in page and back here. */
export function handled(failure: Failure): Failure {
  if (needsSignIn(failure)) requireSignIn(problemCode(failure));
  return failure;
}

/**
 * One Idempotency-Key for each thing that a person wants: the same while it is retried, a new one once what they
 * want has changed. `first` is the key of what they wanted when they came, where there is one already.
 */
export function useIntentKey(intent: string, first?: string): string {
  const kept = useRef({ intent, key: first ?? randomKey() });
  if (kept.current.intent !== intent) kept.current = { intent, key: randomKey() };
  return kept.current.key;
}
