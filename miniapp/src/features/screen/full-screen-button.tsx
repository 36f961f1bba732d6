import { useEffect, useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { useWords } from '../../core/settings/use-words';
import { CAN_FILL_SCREEN, fillScreen, leaveFullScreen, watchFullScreen } from '../../platform/full-screen';

/** Toggles full screen; leaving the page ends it. */
export function FullScreenButton() {
  const words = useWords().screen;
  const [isFull, setFull] = useState(false);
  useEffect(() => watchFullScreen(setFull), []);
  useEffect(() => leaveFullScreen, []);
  if (!CAN_FILL_SCREEN) return null;
  return (
    <Box className="hc-screen__action">
      <Button kind="quiet" onPress={isFull ? leaveFullScreen : fillScreen}>
        {isFull ? words.leaveFullScreen : words.fullScreen}
      </Button>
    </Box>
  );
}
