import { useCallback, useEffect, useRef, useState } from 'react';
import { phoneNow } from '../../platform/clock';
import { usePageHide, useReturn } from '../../platform/lifecycle';
import { type Failure, failureOf } from '../common/failure.shared';
import { useNow } from '../common/use-now';
import { handled } from '../common/use-task';
import { api } from '../session/api';
import { type CodeSnapshot, isLive, refreshDelay, snapshotOf } from './code.shared';
import { keepLastCode, readLastCode } from './last-code';

const RETRY_MS = 8_000;

interface State {
  readonly snapshot: CodeSnapshot | undefined;
  readonly failure: Failure | undefined;
}

/** A person's code, renewed before its QR dies for as long as the page is in front. */
export function useCode(personId: string) {
  const [state, setState] = useState<State>(() => ({ snapshot: readLastCode(personId), failure: undefined }));
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const latest = useRef<object>();
  const now = useNow();

  const refresh = useCallback(async () => {
    clearTimeout(timer.current);
    const round = {};
    latest.current = round;
    const outcome = await fetchCode(personId);
    if (latest.current !== round) return;
    setState((before) => ({ snapshot: outcome.snapshot ?? before.snapshot, failure: outcome.failure }));
    timer.current = setTimeout(() => void refresh(), outcome.delay);
  }, [personId]);

  const stop = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = undefined;
  }, []);

  useEffect(() => {
    void refresh();
    return stop;
  }, [refresh, stop]);
  useReturn(() => void refresh());
  usePageHide(stop);

  const { snapshot, failure } = state;
  return { snapshot, failure, now, live: snapshot !== undefined && isLive(snapshot, now), refresh };
}

async function fetchCode(personId: string): Promise<Partial<State> & { delay: number }> {
  try {
    const snapshot = snapshotOf(await api('getCode', { params: { personId } }), phoneNow());
    keepLastCode(snapshot);
    return { snapshot, failure: undefined, delay: refreshDelay(snapshot, phoneNow()) };
  } catch (error) {
    return { failure: handled(failureOf(error)), delay: RETRY_MS };
  }
}
