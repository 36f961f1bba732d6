import type { Verdict } from '@health-code/shared/code/verdict';
import { verifyLater } from '@health-code/shared/code/verify';
import type { VerifyAnswer } from '@health-code/shared/gate/gate';
import type { OpenedBundle } from '@health-code/shared/gate/held-bundle';
import { useCallback, useRef, useState } from 'react';
import { api } from '../../core/api/api';
import { serverNow } from '../../core/clock/server-clock';
import { randomKey } from '../../platform/random';
import { overGateLink } from './gate-link';
import { isHalfRead, isPaperCode, paperFault } from './half-read.shared';
import type { OnScreen, ScanSource, VisitState } from './on-screen.types';
import { rehearsedVisit } from './practice.shared';
import {
  admissionOf,
  answerOf,
  evidenceOf,
  isOverturnedBy,
  type Presented,
  type PresentedCode,
  withNetwork,
} from './presented.shared';
import { createScanMemory, firstShown } from './scan-memory';
import { scannedText } from './scanned-text.shared';
import { showingKey } from './showings.shared';
import { signatureCheck } from './use-bundle';
import { useTurns } from './use-turns';
import { queueVisit, takeBack } from './visit-outbox';

interface JudgingOptions {
  readonly gateId: string;
  readonly opened: OpenedBundle | undefined;
  readonly isPractice: boolean;
  readonly onPaperCode: (text: string) => void;
  /** The issuer is unknown or the data is too old: newer data is needed. */
  readonly onOutdated: () => void;
}

/** Judges a scan offline and at once, then asks the network whether it knows more. While staff decide, others wait. */
export function useJudging(options: JudgingOptions) {
  const [screen, setScreen] = useState<OnScreen>();
  const latest = useRef<{ options: JudgingOptions; screen: OnScreen | undefined; judged?: string }>({
    options,
    screen,
  });
  latest.current.options = options;
  const memory = useRef(createScanMemory()).current;
  const { waiting, wait, next } = useTurns();

  const put = useCallback(
    (next: OnScreen | undefined) => {
      latest.current.screen = next;
      if (next !== undefined && !latest.current.options.isPractice) memory.codes.keep(next);
      setScreen(next);
    },
    [memory],
  );

  /** Shows an answer; a visit that needs nobody's decision is queued before anything else happens. */
  const show = useCallback(
    (presented: Presented, visit?: VisitState) => {
      const { opened, gateId, isPractice } = latest.current.options;
      if (opened === undefined) return;
      const next: OnScreen = { visitId: randomKey(), at: serverNow(), presented, visit: visit ?? 'none' };
      if (isPractice) return put({ ...next, visit: rehearsedVisit(presented, opened.bundle.policy) });
      const admission = admissionOf(answerOf(presented));
      if (visit !== undefined || admission === 'none') return put(next);
      if (admission === 'automatic') record(gateId, next);
      put({ ...next, visit: admission === 'automatic' ? 'recorded' : 'open' });
    },
    [put],
  );

  /** Shows somebody who was looked up, once nobody's turn is before theirs. */
  const present = useCallback(
    (presented: Presented) => {
      if (isUndecided(latest.current.screen)) wait({ key: randomKey(), take: () => show(presented) });
      else show(presented);
    },
    [show, wait],
  );

  /** Asks the issuer. Offline, the gate's own verdict stands. */
  const askNetwork = useCallback(
    async (mine: OnScreen | undefined, text: string) => {
      const { gateId } = latest.current.options;
      const answer = await overGateLink(gateId, () => api('verifyCode', { body: { gateId, text } })).catch(
        () => undefined,
      );
      const { screen: now } = latest.current;
      if (answer === undefined || now === undefined || now.visitId !== mine?.visitId) return;
      put(withAnswer(now, answer, gateId));
    },
    [put],
  );

  /** Judges a code as it was at the door, however long its holder then waited. */
  const judgeCode = useCallback(
    async (text: string, at: number) => {
      const { options: current } = latest.current;
      if (current.opened === undefined) return;
      if (isPaperCode(text)) return current.onPaperCode(text);
      const verdict = await memory.alone(judge(text, current.opened, at));
      if (isOutdated(verdict)) current.onOutdated();
      const shown = current.isPractice
        ? firstShown(text, verdict)
        : memory.shown({ text, verdict, at }, current.gateId);
      show(shown.presented, shown.visit);
      if (!current.isPractice && isWorthAsking(shown.presented)) void askNetwork(latest.current.screen, text);
    },
    [show, askNetwork, memory],
  );

  const scan = useCallback(
    async (scanned: string, source: ScanSource) => {
      const text = scannedText(scanned);
      const { options: current, screen: before } = latest.current;
      const at = serverNow();
      if (current.opened === undefined || !memory.isNew(text, source, at, before)) return;
      const key = showingKey(text);
      const take = async () => {
        latest.current.judged = key;
        await judgeCode(text, at);
        if (!isUndecided(latest.current.screen)) next();
      };
      if (!isUndecided(before) && !memory.isBusy()) await take();
      else if (key !== latest.current.judged) wait({ key, take: () => void take() });
    },
    [judgeCode, wait, next, memory],
  );

  const close = useCallback(() => {
    put(undefined);
    next();
  }, [put, next]);

  const decide = useCallback(
    (isLetIn: boolean) => {
      const { screen: now, options: current } = latest.current;
      if (now?.visit !== 'open') return;
      if (current.isPractice) return put({ ...now, visit: isLetIn ? 'practice-recorded' : 'practice-refused' });
      if (isLetIn) record(current.gateId, now);
      put({ ...now, visit: isLetIn ? 'recorded' : 'refused' });
    },
    [put],
  );

  return { screen, waiting, scan, present, decide, close };
}

const isUndecided = (screen: OnScreen | undefined): boolean => screen?.visit === 'open';

/** The issuer knows nothing of a code that was not read to its end, and was just asked about whoever is back. */
const isWorthAsking = ({ verdict, backSeconds }: PresentedCode) => !isHalfRead(verdict) && backSeconds === undefined;

async function judge(text: string, { verifier }: OpenedBundle, at: number): Promise<Verdict> {
  return paperFault(text) ?? verifyLater(text, verifier, at, await signatureCheck());
}

/** The verdict with the network's answer merged in; a visit that this overturns is withdrawn if it was not sent yet. */
function withAnswer(now: OnScreen, answer: VerifyAnswer, gateId: string): OnScreen {
  if (now.presented.kind !== 'code') return now;
  const presented = withNetwork(now.presented, answer);
  const admission = admissionOf(answerOf(presented));
  const isOverturned = now.visit === 'recorded' && isOverturnedBy(now.presented, presented);
  const isTakenBack = isOverturned && takeBack(gateId, now.visitId);
  const instead = admission === 'ask' ? 'open' : 'withdrawn';
  return { ...now, presented, visit: isTakenBack ? instead : now.visit };
}

function record(gateId: string, { visitId, at, presented }: OnScreen): void {
  const evidence = evidenceOf(presented);
  if (evidence !== undefined) queueVisit(gateId, { visitId, at: new Date(at).toISOString(), evidence });
}

function isOutdated(verdict: Verdict): boolean {
  return verdict.verdict === 'untrusted' && (verdict.reason === 'unknown-key' || verdict.reason === 'bundle-too-old');
}
