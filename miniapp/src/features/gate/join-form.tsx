import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FailureNotice } from '../../components/failure-notice';
import { TextField } from '../../components/text-field';
import { api } from '../../core/api/api';
import { useWords } from '../../core/settings/use-words';
import { useIntentKey, useTask } from '../../core/task/use-task';
import { goTo } from '../../platform/navigation';
import { groupInvitation, INVITATION_LENGTH, readInvitation } from '../place/staff/invitation.shared';
import { keepGates, readGates } from './held-gates';

interface JoinFormProps {
  /** The invitation of the link that was opened. */
  invited?: string | undefined;
  onJoined: () => void;
}

/** Accepts an invitation, from a link or typed, and opens the new gate. */
export function JoinForm({ invited = '', onJoined }: JoinFormProps) {
  const words = useWords().gates;
  const [text, setText] = useState(() => groupInvitation(invited));
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
