import { useRef, useState } from 'react';
import { useGateLink } from './gate-link';
import { useBundle } from './use-bundle';
import { useJudging } from './use-judging';
import { useLookUp } from './use-look-up';
import { useGateOutbox, useUnsentVisits, useVisitSending } from './visit-outbox';

/** All of one gate: its bundle, what it judges, whom it looks up, and the visits that it sends. */
export function useGate(gateId: string) {
  const bundle = useBundle(gateId);
  const outbox = useGateOutbox(gateId);
  const unsent = useUnsentVisits(gateId);
  const [isPractice, setPractice] = useState(false);
  const paper = useRef<(text: string) => void>();
  const judging = useJudging({
    gateId,
    opened: bundle.opened,
    isPractice,
    onPaperCode: (text) => paper.current?.(text),
    onOutdated: () => void bundle.refresh(),
  });
  const lookUp = useLookUp(gateId, { present: judging.present, onScan: (text) => void judging.scan(text, 'hand') });
  paper.current = lookUp.askPaper;
  useVisitSending(gateId);
  return { gateId, link: useGateLink(), bundle, outbox, unsent, judging, lookUp, isPractice, setPractice };
}
export type GateState = ReturnType<typeof useGate>;
