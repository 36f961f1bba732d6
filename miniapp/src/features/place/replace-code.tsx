import type { Entrance } from '@health-code/shared/place/place';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { useWords } from '../../i18n/use-words';
import { FailureNotice } from '../common/failure-notice';
import { useTask } from '../common/use-task';
import { api } from '../session/api';

interface ReplaceCodeProps {
  placeId: string;
  entrance: Entrance;
  onReplaced: () => void;
}

/** Replaces a code in two steps, because every printed poster dies with it. */
export function ReplaceCode({ placeId, entrance, onReplaced }: ReplaceCodeProps) {
  const words = useWords();
  const [step, setStep] = useState<'idle' | 'asking' | 'done'>('idle');
  const task = useTask(async () => {
    const { entranceId, version } = entrance;
    await api('replaceEntranceCode', { params: { placeId, entranceId }, body: { version } });
    setStep('done');
    onReplaced();
  });
  if (step !== 'asking') {
    return (
      <Box>
        {step === 'done' ? <Notice title={words.place.replaced} /> : null}
        <Button kind="quiet" onPress={() => setStep('asking')}>
          {words.place.replace}
        </Button>
      </Box>
    );
  }
  return (
    <Notice tone="warning" title={words.place.replace} text={words.place.replaceWhy}>
      <Box className="hc-stack">
        <Button kind="danger" busy={task.busy} onPress={() => void task.run()}>
          {words.place.replaceConfirm}
        </Button>
        <Button kind="secondary" onPress={() => setStep('idle')}>
          {words.common.cancel}
        </Button>
      </Box>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Notice>
  );
}
