import type { ManagedPlace } from '@health-code/shared/place/place';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { useWords } from '../../i18n/use-words';
import { FailureNotice } from '../common/failure-notice';
import { useTask } from '../common/use-task';
import { api } from '../session/api';

interface ChangeStateProps {
  place: Pick<ManagedPlace, 'placeId' | 'state' | 'role'>;
  onChanged: () => void;
}

/** Suspends a place, opens it again, or closes it for good; the last by its owner and in two steps, because nothing leads back. */
export function ChangeState({ place, onChanged }: ChangeStateProps) {
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  const task = useTask(async (state: 'active' | 'suspended' | 'closed') => {
    await api('changePlaceState', { params: { placeId: place.placeId }, body: { state } });
    setAsking(false);
    onChanged();
  });
  const isSuspended = place.state === 'suspended';
  return (
    <Card title={words.placeState.title}>
      {isSuspended ? null : <Box className="hc-lead">{words.placeState.suspendNote}</Box>}
      <Box className="hc-stack">
        <Button
          kind={isSuspended ? 'primary' : 'secondary'}
          busy={task.busy}
          onPress={() => void task.run(isSuspended ? 'active' : 'suspended')}
        >
          {isSuspended ? words.placeState.reopen : words.placeState.suspend}
        </Button>
        {isAsking || place.role !== 'owner' ? null : (
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {words.placeState.close}
          </Button>
        )}
      </Box>
      {isAsking ? (
        <Notice tone="warning" title={words.placeState.close} text={words.placeState.closeWhy}>
          <Box className="hc-stack">
            <Button kind="danger" busy={task.busy} onPress={() => void task.run('closed')}>
              {words.placeState.closeConfirm}
            </Button>
            <Button kind="secondary" onPress={() => setAsking(false)}>
              {words.common.cancel}
            </Button>
          </Box>
        </Notice>
      ) : null}
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Card>
  );
}
