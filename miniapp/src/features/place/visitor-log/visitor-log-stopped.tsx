import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { goHome } from '../../../platform/navigation';

/** Explains that a green code is needed, and leads to the account's own code. */
export function VisitorLogStopped({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  const { title, advice, action } = words.visitorLog.stopped;
  return (
    <Notice tone="warning" title={title} text={advice}>
      <Box className="hc-stack">
        <Button onPress={goHome}>{action}</Button>
        <Button kind="secondary" onPress={onRetry}>
          {words.common.retry}
        </Button>
      </Box>
    </Notice>
  );
}
