import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { currentAddress, goHome, goTo } from '../../../platform/navigation';
import { usePeople } from '../../person/use-people';

/** Explains that a green code is needed, and leads to the account's own code. */
export function VisitorLogStopped({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  const { people } = usePeople();
  const { title, advice, action, apply } = words.visitorLog.stopped;
  const hasNoCode = people?.length === 0;
  return (
    <Notice tone="warning" title={title} text={advice}>
      <Box className="hc-stack">
        {hasNoCode ? (
          <Button onPress={() => goTo('apply', { wish: currentAddress() })}>{apply}</Button>
        ) : (
          <Button onPress={goHome}>{action}</Button>
        )}
        <Button kind="secondary" onPress={onRetry}>
          {words.common.retry}
        </Button>
      </Box>
    </Notice>
  );
}
