import { useCallback, useEffect, useRef, useState } from 'react';
import { serverNow, useServerNow } from '../../core/clock/server-clock';
import { type Failure, failureOf, needsSignIn, problemCode } from '../../core/failure/failure.shared';
import { retryDelay } from '../../core/task/retry-delay.shared';
import { handled } from '../../core/task/use-task';
import { usePageHide, useReturn } from '../../platform/lifecycle';
import { watchNetwork } from '../../platform/network';
import { fetchCode } from './fetch-code';
import { askDelay, type HeldCode } from './held-code.shared';
import { forgetHeldCode, onHeldElsewhere, readHeldCode } from './held-code-store';

interface State {
  readonly held: HeldCode | undefined;
  /** Why the last question had no answer. */
  readonly failure: Failure | undefined;
}

/** A person's code: what the phone holds at once, and what the server says for as long as the page is in front. */
export function useCode(personId: string) {
  const [state, setState] = useState<State>(() => ({ held: readHeldCode(personId), failure: undefined }));
  const { start, startAnew, stop } = useRounds(personId, setState);
  useEffect(() => {
    start();
    return stop;
  }, [start, stop]);
  useEffect(() => onHeldElsewhere(personId, (held) => setState((before) => ({ ...before, held }))), [personId]);
  const isInFront = useRef(true);
  useReturn(() => {
    isInFront.current = true;
    startAnew();
  });
  usePageHide(() => {
    isInFront.current = false;
    stop();
  });
  useEffect(() => watchNetwork(() => isInFront.current && startAnew()), [startAnew]);
  return { ...state, now: useServerNow(), refresh: startAnew };
}

/** Polls; the result of a round that was superseded or stopped is dropped. */
function useRounds(personId: string, setState: (change: (before: State) => State) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const current = useRef<object>();
  const failures = useRef(0);
  const answers = useRef(0);

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
    const { failure, delay } = await ask(personId, show, { failures: failures.current + 1, answers: answers.current });
    if (current.current !== round) return;
    failures.current = failure === undefined ? 0 : failures.current + 1;
    if (failure === undefined) answers.current += 1;
    if (failure !== undefined) setState(({ held }) => ({ held: isGone(failure) ? undefined : held, failure }));
    // Without a session there is nobody to ask for.
    if (failure === undefined || !needsSignIn(failure)) timer.current = setTimeout(() => void start(), delay);
  }, [personId, setState, stop]);

  /** Somebody looks again, or the network is back: what failed before says nothing of now. */
  const startAnew = useCallback(() => {
    [failures.current, answers.current] = [0, 0];
    void start();
  }, [start]);

  return { start: useCallback(() => void start(), [start]), startAnew, stop };
}

/** How many questions in a row had no answer, with the one that is asked, and how many had one since somebody began to look. */
interface Rounds {
  readonly failures: number;
  readonly answers: number;
}

async function ask(personId: string, show: (held: HeldCode) => void, { failures, answers }: Rounds) {
  try {
    const held = await fetchCode(personId, show);
    return { failure: undefined, delay: askDelay(held, serverNow(), answers) };
  } catch (error) {
    const failure = handled(failureOf(error));
    if (isGone(failure)) forgetHeldCode(personId);
    return { failure, delay: retryDelay(failures) };
  }
}

/** The account holds the person no more: what the phone kept of them is not theirs to show. */
export const isGone = (failure: Failure | undefined): boolean => problemCode(failure) === 'PERSON.NOT_FOUND';
