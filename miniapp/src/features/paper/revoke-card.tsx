import { useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Notice } from '../../components/notice';
import { useWords } from '../../i18n/use-words';
import { FailureNotice } from '../common/failure-notice';
import type { Task } from '../common/use-task';

/** Revokes a card in two steps: the printed one is worth nothing afterwards. */
export function RevokeCard({ task }: { task: Task<[], void> }) {
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {words.paper.revoke}
      </Button>
    );
  }
  return (
    <Notice tone="warning" title={words.paper.revoke} text={words.paper.revokeWhy}>
      <Box className="hc-stack">
        <Button kind="danger" busy={task.busy} onPress={() => void task.run()}>
          {words.paper.revokeConfirm}
        </Button>
        <Button kind="secondary" onPress={() => setAsking(false)}>
          {words.common.cancel}
        </Button>
      </Box>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Notice>
  );
}
