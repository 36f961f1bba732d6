import type { LookupBy } from '@health-code/shared/gate/gate';
import { useRef, useState } from 'react';
import { api } from '../../core/api/api';
import { type Failure, failureOf } from '../../core/failure/failure.shared';
import { overGateLink } from './gate-link';
import { EMPTY_LOOK_UP, formFaults, type LookUpForm, typedText, wantedBy } from './look-up-form.shared';
import type { Presented } from './presented.shared';
import { isScannersWork, isWholeCode, scannedText } from './scanned-text.shared';

interface LookUpOptions {
  /** Shows whom the server found. */
  readonly present: (presented: Presented) => void;
  /** Takes a code that a scanner typed into the form. */
  readonly onScan: (text: string) => void;
}

/** Finds people who show no code: by a document, a paper card, or a city's card. */
export function useLookUp(gateId: string, { present, onScan }: LookUpOptions) {
  const [form, setForm] = useState(EMPTY_LOOK_UP);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const faults = formFaults(form);
  /** Whether the form was just emptied of a scan, whose Enter is still to come. */
  const isEmptied = useRef(false);

  const reset = () => {
    setForm((before) => ({ ...EMPTY_LOOK_UP, way: before.way, reason: before.reason }));
    setTried(false);
  };

  const takeScan = (text: string, isEnterToCome: boolean) => {
    isEmptied.current = isEnterToCome;
    reset();
    onScan(text);
  };

  const ask = async (by: LookupBy, onFailure: (failure: Failure) => void) => {
    setBusy(true);
    setFailure(undefined);
    const outcome = await lookUp(gateId, by);
    setBusy(false);
    if (outcome.kind === 'failed') return onFailure(outcome.failure);
    reset();
    present(outcome.presented);
  };

  return {
    form,
    busy,
    failure,
    faults: tried ? faults : {},
    change: (part: Partial<LookUpForm>) => {
      setFailure(undefined);
      const text = scannedText(typedText(part, form.way));
      if (isWholeCode(text)) return takeScan(text, true);
      isEmptied.current = false;
      // What is wrong with one way says nothing of the next.
      if (part.way !== undefined) setTried(false);
      setForm((before) => ({ ...before, ...part }));
    },
    /** A mistyped code is corrected in the form; a scanned card gets a verdict like a code. */
    askPaper: (text: string) =>
      void ask({ kind: 'paper', code: text }, (failure) => present({ kind: 'card', failure })),
    submit() {
      const text = scannedText(typedText(form, form.way));
      if (isScannersWork(text)) return takeScan(text, false);
      const isEnterOfScan = isEmptied.current;
      isEmptied.current = false;
      if (isEnterOfScan) return;
      setTried(true);
      if (Object.keys(faults).length === 0) void ask(wantedBy(form), setFailure);
    },
  };
}

type LookUp = { kind: 'found'; presented: Presented } | { kind: 'failed'; failure: Failure };

/** Without a network a document is left to the eyes of staff; a card says nothing by itself. */
async function lookUp(gateId: string, by: LookupBy): Promise<LookUp> {
  try {
    const answer = await overGateLink(gateId, () => api('lookUpPerson', { body: { gateId, by } }));
    return { kind: 'found', presented: { kind: 'person', answer } };
  } catch (error) {
    const failure = failureOf(error);
    const isOffline = failure.kind === 'offline' && by.kind === 'document';
    if (!isOffline) return { kind: 'failed', failure };
    return { kind: 'found', presented: { kind: 'manual', document: by.document, reason: by.reason } };
  }
}
