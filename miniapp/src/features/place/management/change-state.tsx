import type { Place } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Box } from '../../../components/element';
import { FailureNotice } from '../../../components/failure-notice';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';

interface ChangeStateProps {
  place: Pick<Place, 'placeId' | 'state'>;
  onChanged: () => void;
}

/** Suspends a place, or opens it again. */
export function ChangeState({ place, onChanged }: ChangeStateProps) {
  const { placeState: words } = useWords();
  const isSuspended = place.state === 'suspended';
  const turn = useTask(async () => {
    const state = isSuspended ? 'active' : 'suspended';
    await api('changePlaceState', { params: { placeId: place.placeId }, body: { state } });
    onChanged();
  });
  return (
    <Card title={words.title}>
      {isSuspended ? null : <Box className="hc-lead">{words.suspendNote}</Box>}
      <Box className="hc-stack">
        <Button kind={isSuspended ? 'primary' : 'secondary'} busy={turn.busy} onPress={() => void turn.run()}>
          {isSuspended ? words.reopen : words.suspend}
        </Button>
        {turn.failure ? <FailureNotice failure={turn.failure} /> : null}
      </Box>
    </Card>
  );
}
