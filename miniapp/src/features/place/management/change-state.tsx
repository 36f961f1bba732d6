import type { Place } from '@health-code/shared/place/place';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FailureNotice } from '../../../components/failure-notice';
import { api } from '../../../core/api/api';
import { useWords } from '../../../core/settings/use-words';
import { useTask } from '../../../core/task/use-task';
import { SuspendForm } from './suspend-form';

interface ChangeStateProps {
  place: Pick<Place, 'placeId' | 'state'>;
  onChanged: () => void;
}

/** Suspends a place, or opens it again. */
export function ChangeState({ place, onChanged }: ChangeStateProps) {
  const { placeState: words } = useWords();
  const { placeId, state } = place;
  return (
    <Card title={words.title}>
      {state === 'suspended' ? <Reopen {...{ placeId, onChanged }} /> : <SuspendForm {...{ placeId, onChanged }} />}
    </Card>
  );
}

function Reopen({ placeId, onChanged }: { placeId: string; onChanged: () => void }) {
  const { placeState: words } = useWords();
  const reopen = useTask(async () => {
    await api('changePlaceState', { params: { placeId }, body: { state: 'active' } });
    onChanged();
  });
  return (
    <>
      <Button busy={reopen.busy} onPress={() => void reopen.run()}>
        {words.reopen}
      </Button>
      {reopen.failure ? <FailureNotice failure={reopen.failure} /> : null}
    </>
  );
}
