import type { Person } from '@health-code/shared/person/person';
import { useEffect } from 'react';
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
export function useApply(onDone: (person: Person) => void, handover?: string) {
  const { list } = usePeopleStore();
  const { form, change, drop } = useDraft('apply', () =>
    emptyApplyForm(currentSession()?.phone ?? '', readResidence(), nextRelation(list ?? [])),
  );
  // A code that was scanned, beside whatever was filled in before.
  useEffect(() => {
    if (handover !== undefined) change({ handover });
  }, [handover, change]);
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
