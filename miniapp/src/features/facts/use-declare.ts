import type { PersonId } from '@health-code/shared/person/person-id';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { serverNow } from '../../core/clock/server-clock';
import { useDraft } from '../../core/form/drafts';
import { useLoad } from '../../core/task/use-load';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { showFirstFault } from '../../platform/first-fault';
import { type DeclareFault, declareBody, declareFaults, EMPTY_DECLARATION } from './declare.shared';
import { keepDeclaration, readDeclaration } from './own-declarations';

/** Whose declaration it is, and which one it corrects. */
export interface DeclareTarget {
  readonly personId: PersonId;
  readonly corrects?: string | undefined;
}

/** What was filled in so far; the form and its review are pages of their own, and share it. A correction begins with the slip. */
export function useDeclaration({ personId, corrects }: DeclareTarget) {
  return useDraft(`declare ${corrects ?? personId}`, () => {
    const known = readDeclaration(personId);
    return known !== undefined && known.declarationId === corrects ? known.form : EMPTY_DECLARATION;
  });
}

/** The form: it leads on once every question is answered. */
export function useDeclareForm(target: DeclareTarget, onReview: () => void) {
  const { form, change } = useDeclaration(target);
  const [tried, setTried] = useState(false);
  const faults = declareFaults(form);
  return {
    form,
    change,
    isMissing: (question: DeclareFault) => tried && faults.includes(question),
    hasFaults: tried && faults.length > 0,
    review() {
      setTried(true);
      if (faults.length === 0) onReview();
      else showFirstFault();
    },
  };
}

export type DeclareState = ReturnType<typeof useDeclareForm>;

/**
 * The review: what was filled in is sent as it stands, once what it will do has been told, or cannot be. Until then the button
 * waits: what appears above it would move it from under the finger.
 */
export function useSubmission({ personId, corrects }: DeclareTarget, onDone: () => void) {
  const { form, drop } = useDeclaration({ personId, corrects });
  const body = declareBody(form, corrects);
  const intentKey = useIntentKey(JSON.stringify([personId, body]));
  const task = useTask(async () => {
    const { declarationId } = await api('declareHealth', { params: { personId }, body, idempotencyKey: intentKey });
    keepDeclaration(personId, { declarationId, at: serverNow(), form, isCorrection: corrects !== undefined });
    drop();
    onDone();
  });
  const preview = useLoad(`preview ${personId} ${JSON.stringify(body)}`, () =>
    api('previewDeclaration', { params: { personId }, body }),
  );
  return {
    form,
    /** What sending will do; undefined without an answer of the server. */
    effect: preview.data?.status,
    busy: task.busy || preview.loading,
    failure: task.failure,
    submit: () => void task.run(),
  };
}
