import { useState } from 'react';
import { useWords } from '../core/settings/use-words';
import { useTask } from '../core/task/use-task';
import { Button } from './button';
import { Box } from './element';
import { FailureNotice } from './failure-notice';
import { Notice } from './notice';

interface ConfirmButtonProps {
  label: string;
  /** The consequences. */
  why: string;
  confirm: string;
  /** Quiet unless it stands in a section of danger. */
  kind?: 'quiet' | 'danger' | undefined;
  act: () => Promise<void>;
}

/** An action that cannot be undone: a button that first explains the consequences and then asks for confirmation. */
export function ConfirmButton({ label, why, confirm, kind = 'quiet', act }: ConfirmButtonProps) {
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  const task = useTask(async () => {
    await act();
    setAsking(false);
  });
  if (!isAsking) {
    return (
      <Button kind={kind} onPress={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <Notice tone="warning" title={label} text={why}>
      <Box className="hc-stack">
        <Button kind="danger" busy={task.busy} onPress={() => void task.run()}>
          {confirm}
        </Button>
        <Button kind="secondary" onPress={() => setAsking(false)}>
          {words.common.cancel}
        </Button>
      </Box>
      {task.failure ? <FailureNotice failure={task.failure} /> : null}
    </Notice>
  );
}
