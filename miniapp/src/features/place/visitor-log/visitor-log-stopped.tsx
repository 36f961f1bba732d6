import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { useWords } from '../../../core/settings/use-words';
import { currentAddress, goHome, goTo } from '../../../platform/navigation';
import { usePeople } from '../../person/use-people';

/** Explains that a green code is needed, leads to what makes one, and from there back to the visitors. */
export function VisitorLogStopped({ onRetry }: { onRetry: () => void }) {
  const words = useWords();
  const { people } = usePeople();
  const { title, advice, action, apply } = words.visitorLog.stopped;
  const wish = currentAddress();
  return (
    <Notice tone="warning" title={title} text={advice}>
      <Box className="hc-stack">
        {people?.length === 0 ? (
          <Button onPress={() => goTo('apply', { wish })}>{apply}</Button>
        ) : (
          <>
            <Button onPress={() => goTo('declare', { wish })}>{words.declare.title}</Button>
            <Button kind="secondary" onPress={goHome}>
              {action}
            </Button>
          </>
        )}
        <Button kind="secondary" onPress={onRetry}>
          {words.common.retry}
        </Button>
      </Box>
    </Notice>
  );
}
