import { readCrockford } from '@health-code/shared/text/crockford';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNotice } from '../../components/failure-notice';
import { TextField } from '../../components/text-field';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { goTo } from '../../platform/navigation';
import { groupInvitation, INVITATION_LENGTH } from '../place/staff/invitation.shared';
import { keepGates, readGates } from './held-gates';

/** Accepts an invitation and opens the new gate. */
export function JoinForm({ onJoined }: { onJoined: () => void }) {
  const words = useWords().gates;
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const invitation = readCrockford(text);
  const isWhole = invitation.length === INVITATION_LENGTH;
  const intentKey = useIntentKey(invitation);
  const join = useTask(async () => {
    const gate = await api('acceptInvitation', { body: { invitation }, idempotencyKey: intentKey });
    keepGates([gate, ...(readGates() ?? []).filter(({ gateId }) => gateId !== gate.gateId)]);
    setText('');
    setTried(false);
    onJoined();
    goTo('gate', { gateId: gate.gateId });
  });
  const submit = () => {
    setTried(true);
    if (isWhole) void join.run();
  };
  return (
    <Card title={words.join}>
      <TextField
        label={words.invitation}
        value={text}
        onChange={(next) => setText(groupInvitation(next))}
        onEnter={submit}
        code
        hint={words.invitationHint}
        error={tried && !isWhole ? words.invitationLength(invitation.length) : undefined}
      />
      <Button busy={join.busy} onPress={submit}>
        {words.submit}
      </Button>
      {join.failure ? <FailureNotice failure={join.failure} /> : null}
    </Card>
  );
}
