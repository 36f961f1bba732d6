import { Button } from '../../../components/button';
import { Box } from '../../../components/element';
import { useWords } from '../../../core/settings/use-words';
import { goHome, replaceWith } from '../../../platform/navigation';

/** Buttons for when a check-in failed. `onRetry` is given where trying again can help. */
export function NextSteps({ onRetry }: { onRetry?: (() => void) | undefined }) {
  const words = useWords();
  return (
    <Box className="hc-stack">
      {onRetry ? <Button onPress={onRetry}>{words.common.retry}</Button> : null}
      <Button kind={onRetry ? 'secondary' : 'primary'} onPress={() => replaceWith('scan')}>
        {words.checkIn.scanAgain}
      </Button>
      <Button kind="secondary" onPress={goHome}>
        {words.common.home}
      </Button>
    </Box>
  );
}
