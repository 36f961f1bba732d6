import type { ManagedPlace } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { ConfirmButton } from '../../../components/confirm-button';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';

interface ChangeStateProps {
  place: Pick<ManagedPlace, 'placeId' | 'state' | 'role'>;
  onChanged: () => void;
}

/** Suspends a place, opens it again, or closes it for good; the last is its owner's to do. */
export function ChangeState({ place, onChanged }: ChangeStateProps) {
  const { placeState: words } = useWords();
  const change = async (state: 'active' | 'suspended' | 'closed') => {
    await api('changePlaceState', { params: { placeId: place.placeId }, body: { state } });
    onChanged();
  };
  const isSuspended = place.state === 'suspended';
  const turn = useTask(() => change(isSuspended ? 'active' : 'suspended'));
  return (
    <Card title={words.title}>
      {isSuspended ? null : <Box className="hc-lead">{words.suspendNote}</Box>}
      <Box className="hc-stack">
        <Button kind={isSuspended ? 'primary' : 'secondary'} busy={turn.busy} onPress={() => void turn.run()}>
          {isSuspended ? words.reopen : words.suspend}
        </Button>
        {turn.failure ? <FailureNotice failure={turn.failure} /> : null}
        {place.role === 'owner' ? (
          <ConfirmButton
            label={words.close}
            why={words.closeWhy}
            confirm={words.closeConfirm}
            act={() => change('closed')}
          />
        ) : null}
      </Box>
    </Card>
  );
}
