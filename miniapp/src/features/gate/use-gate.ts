import { useCallback, useEffect, useRef, useState } from 'react';
import { watchNetwork } from '../../platform/network';
import { useGateLink } from './gate-link';
import { useBundle } from './use-bundle';
import { useJudging } from './use-judging';
import { useLookUp } from './use-look-up';
import { sendVisits, useOutbox } from './visit-outbox';

const RESEND_MS = 20_000;

/** All of one gate: its bundle, what it judges, whom it looks up, and the visits that it sends. */
export function useGate(gateId: string) {
  const bundle = useBundle(gateId);
  const outbox = useOutbox(gateId);
  const [isPractice, setPractice] = useState(false);
  const paper = useRef<(text: string) => void>();
  const judging = useJudging({
    gateId,
    opened: bundle.opened,
    isPractice,
    onPaperCode: (text) => paper.current?.(text),
    onOutdated: () => void bundle.refresh(),
  });
  const lookUp = useLookUp(gateId, judging.present);
  paper.current = lookUp.askPaper;
  useSending(gateId, outbox.waiting > 0);
  return { gateId, link: useGateLink(), bundle, outbox, judging, lookUp, isPractice, setPractice };
}
export type GateState = ReturnType<typeof useGate>;

/** Sends what waits when the network comes back, and now and then: not every loss of a network is told. */
function useSending(gateId: string, isWaiting: boolean): void {
  const send = useCallback(() => void sendVisits(gateId), [gateId]);
  useEffect(() => {
    send();
    return watchNetwork(send);
  }, [send]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(send, RESEND_MS);
    return () => clearInterval(timer);
  }, [isWaiting, send]);
}
