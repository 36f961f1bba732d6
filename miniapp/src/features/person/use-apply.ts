import type { Person } from '@health-code/shared/person/person';
import { api } from '../../core/api/api';
import { useDraft } from '../../core/form/drafts';
import { useCheckedForm } from '../../core/form/use-checked-form';
import { currentSession } from '../../core/session/session-store';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { phoneNow } from '../../platform/clock';
import { applyBody, applyFaults, emptyApplyForm } from './apply.shared';
import { usePeopleStore } from './people-store';
import { keepResidence, readResidence } from './residence';

/** Whoever applies first does for themself, as a rule, and later for their relatives. */
const nextRelation = (people: readonly Person[]) => (people.length === 0 ? 'self' : 'relative');

/** State of the application form. */
export function useApply(onDone: (person: Person) => void) {
  const { list } = usePeopleStore();
  const { form, change, drop } = useDraft('apply', () =>
    emptyApplyForm(currentSession()?.phone ?? '', readResidence(), nextRelation(list ?? [])),
  );
  const now = phoneNow();
  const body = applyBody(form, now);
  const intentKey = useIntentKey(JSON.stringify(body));
  const task = useTask(async () => {
    const person = await api('applyForCode', { body, idempotencyKey: intentKey });
    keepResidence({ path: form.residence, address: form.address });
    drop();
    onDone(person);
  });
  const checked = useCheckedForm(task, applyFaults(body, now));
  return {
    form,
    change,
    ...checked,
  };
}
