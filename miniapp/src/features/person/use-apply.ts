import type { Person } from '@health-code/shared/person/person';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { useCheckedForm } from '../../core/form/use-checked-form';
import { currentSession } from '../../core/session/session-store';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { phoneNow } from '../../platform/clock';
import { type ApplyForm, applyBody, applyFaults, emptyApplyForm } from './apply.shared';

/** State of the application form. */
export function useApply(onDone: (person: Person) => void) {
  const [form, setForm] = useState(() => emptyApplyForm(currentSession()?.phone ?? ''));
  const body = applyBody(form);
  const intentKey = useIntentKey(JSON.stringify(body));
  const task = useTask(async () => onDone(await api('applyForCode', { body, idempotencyKey: intentKey })));
  const checked = useCheckedForm(task, applyFaults(body, phoneNow()));
  return {
    form,
    change: (change: Partial<ApplyForm>) => setForm((before) => ({ ...before, ...change })),
    ...checked,
  };
}
