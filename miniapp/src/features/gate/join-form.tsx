import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { TextField } from '../../components/text-field';
import { useWords } from '../../i18n/use-words';
import { goTo } from '../../platform/navigation';
import { FailureNotice } from '../common/failure-notice';
import { useIntentKey, useTask } from '../common/use-task';
import { api } from '../session/api';
import { keepGates, readGates } from './held-gates';
import { groupInvitation, INVITATION_LENGTH, readInvitation } from './invitation.shared';

/** Takes up an invitation and goes straight to the new gate. */
export function JoinForm({ onJoined }: { onJoined: () => void }) {
  const words = useWords().gates;
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const invitation = readInvitation(text);
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
