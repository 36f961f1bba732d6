import type { Person } from '@health-code/shared/person/person';
import { useState } from 'react';
import { api } from '../../core/api/api';
import { faultWords, fieldError } from '../../core/failure/failure.shared';
import { currentSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { phoneNow } from '../../platform/clock';
import { type ApplyForm, applyBody, applyFaults, emptyApplyForm } from './apply.shared';

/** State of the application form. Faults show after the first try, and then follow the typing. */
export function useApply(onDone: (person: Person) => void) {
  const words = useWords();
  const [form, setForm] = useState(() => emptyApplyForm(currentSession()?.phone ?? ''));
  const [tried, setTried] = useState(false);
  const body = applyBody(form);
  const faults = applyFaults(body, phoneNow());
  const intentKey = useIntentKey(JSON.stringify(body));
  const task = useTask(async () => onDone(await api('applyForCode', { body, idempotencyKey: intentKey })));
  return {
    form,
    busy: task.busy,
    failure: task.failure,
    hasFaults: tried && Object.keys(faults).length > 0,
    change: (change: Partial<ApplyForm>) => setForm((before) => ({ ...before, ...change })),
    /** What is wrong with a field, by the phone's check first and then by the server's. */
    errorAt(pointer: string, format?: string): string | undefined {
      const fault = tried ? faults[pointer] : undefined;
      if (fault === 'format' && format !== undefined) return format;
      return fault === undefined ? fieldError(words, task.failure, pointer, format) : faultWords(words, fault);
    },
    submit() {
      setTried(true);
      if (Object.keys(faults).length === 0) void task.run();
    },
  };
}
