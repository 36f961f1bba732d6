import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Box } from '../../components/element';
import { FailureNotice } from '../../components/failure-notice';
import { Form } from '../../components/form';
import { api } from '../../core/api/api';
import { useCheckedForm } from '../../core/form/use-checked-form';
import { currentSession, startSession } from '../../core/session/session-store';
import { useWords } from '../../core/settings/use-words';
import { useTask } from '../../core/task/use-task';
import { phoneNow } from '../../platform/clock';
import { EMPTY_IDENTITY, identityBody, identityFaults } from './apply.shared';
import { DocumentFields } from './document-fields';

/** Leads whoever was away for long back to the account that their number led to: by what they gave when they applied. */
export function RecoverForm({ onDone }: { onDone: () => void }) {
  const words = useWords().recover;
  const state = useRecover(onDone);
  return (
    <Form onSubmit={state.submit}>
      <Box className="hc-lead">{words.intro}</Box>
      <Card>
        <DocumentFields state={state} />
      </Card>
      {state.failure ? <FailureNotice failure={state.failure} /> : null}
      <Button busy={state.busy} onPress={state.submit}>
        {words.submit}
      </Button>
    </Form>
  );
}

/** What is typed is kept nowhere: it may be about an account that is not found. */
function useRecover(onDone: () => void) {
  const [form, setForm] = useState(EMPTY_IDENTITY);
  const body = identityBody(form);
  const task = useTask(async () => {
    const phone = currentSession()?.phone;
    const { serverTime: _serverTime, ...tokens } = await api('recoverAccount', { body });
    startSession({ ...tokens, phone });
    onDone();
  });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return { form, change, ...useCheckedForm(task, identityFaults(body, phoneNow())) };
}
