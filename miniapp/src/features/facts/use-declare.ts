import { useState } from 'react';
import { api } from '../../core/api/api';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { type DeclareForm, declareBody, declareFaults, EMPTY_DECLARATION } from './declare.shared';

const NO_FAULTS = { temperature: false, symptoms: false, contact: false };

/** State of the declaration: filled in, reviewed, and sent. */
export function useDeclare(personId: string, onDone: () => void) {
  const [form, setForm] = useState(EMPTY_DECLARATION);
  const [tried, setTried] = useState(false);
  const [isReviewing, setReviewing] = useState(false);
  const body = declareBody(form);
  const faults = declareFaults(form);
  const intentKey = useIntentKey(JSON.stringify([personId, body]));
  const task = useTask(async () => {
    await api('declareHealth', { params: { personId }, body, idempotencyKey: intentKey });
    onDone();
  });
  return {
    form,
    isReviewing,
    busy: task.busy,
    failure: task.failure,
    faults: tried ? faults : NO_FAULTS,
    change: (change: Partial<DeclareForm>) => setForm((before) => ({ ...before, ...change })),
    edit: () => setReviewing(false),
    review() {
      setTried(true);
      setReviewing(!faults.temperature && !faults.symptoms && !faults.contact);
    },
    submit: () => void task.run(),
  };
}
