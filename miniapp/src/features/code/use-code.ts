import { useCallback, useEffect, useRef, useState } from 'react';
import { serverNow, useServerNow } from '../../core/clock/server-clock';
import { type Failure, failureOf } from '../../core/failure/failure.shared';
import { retryDelay } from '../../core/task/retry-delay.shared';
import { handled } from '../../core/task/use-task';
import { usePageHide, useReturn } from '../../platform/lifecycle';
import { watchNetwork } from '../../platform/network';
import { fetchCode } from './fetch-code';
import { askDelay, type HeldCode } from './held-code.shared';
import { onHeldElsewhere, readHeldCode } from './held-code-store';

interface State {
  readonly held: HeldCode | undefined;
  /** Why the last question had no answer. */
  readonly failure: Failure | undefined;
}

/** A person's code: what the phone holds at once, and what the server says for as long as the page is in front. */
export function useCode(personId: string) {
  const [state, setState] = useState<State>(() => ({ held: readHeldCode(personId), failure: undefined }));
  const { start, stop } = useRounds(personId, setState);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  useEffect(() => onHeldElsewhere(personId, (held) => setState((before) => ({ ...before, held }))), [personId]);
  const isInFront = useRef(true);
  useReturn(() => {
    isInFront.current = true;
    start();
  });
  usePageHide(() => {
    isInFront.current = false;
    stop();
  });
  useEffect(() => watchNetwork(() => isInFront.current && start()), [start]);
  return { ...state, now: useServerNow(), refresh: start };
}

/** Polls; the result of a round that was superseded or stopped is dropped. */
function useRounds(personId: string, setState: (change: (before: State) => State) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const current = useRef<object>();
  const failures = useRef(0);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    current.current = undefined;
  }, []);

  const start = useCallback(async () => {
    stop();
    const round = {};
    current.current = round;
    const show = (held: HeldCode) => {
      if (current.current === round) setState(() => ({ held, failure: undefined }));
    };
    const { failure, delay } = await ask(personId, show, failures.current + 1);
    if (current.current !== round) return;
    failures.current = failure === undefined ? 0 : failures.current + 1;
    if (failure !== undefined) setState((before) => ({ ...before, failure }));
    timer.current = setTimeout(() => void start(), delay);
  }, [personId, setState, stop]);

  return { start: useCallback(() => void start(), [start]), stop };
}

async function ask(personId: string, show: (held: HeldCode) => void, attempt: number) {
  try {
    const held = await fetchCode(personId, show);
    return { failure: undefined, delay: askDelay(held, serverNow()) };
  } catch (error) {
    return { failure: handled(failureOf(error)), delay: retryDelay(attempt) };
  }
}
