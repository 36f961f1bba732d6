import type { Person } from '@health-code/shared/person/person';
import { api } from '../../core/api/api';
import { useDraft } from '../../core/form/drafts';
import { useCheckedForm } from '../../core/form/use-checked-form';
import { currentSession } from '../../core/session/session-store';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { phoneNow } from '../../platform/clock';
import { applyBody, applyFaults, emptyApplyForm } from './apply.shared';
import { keepResidence, readResidence } from './residence';

/** State of the application form. */
export function useApply(onDone: (person: Person) => void) {
  const { form, change, drop } = useDraft('apply', () =>
    emptyApplyForm(currentSession()?.phone ?? '', readResidence()),
  );
  const body = applyBody(form);
  const intentKey = useIntentKey(JSON.stringify(body));
  const task = useTask(async () => {
    const person = await api('applyForCode', { body, idempotencyKey: intentKey });
    keepResidence({ path: form.residence, address: form.address });
    drop();
    onDone(person);
  });
  const checked = useCheckedForm(task, applyFaults(body, phoneNow()));
  return {
    form,
    change,
    ...checked,
  };
}
