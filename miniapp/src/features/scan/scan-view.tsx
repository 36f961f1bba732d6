import { useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { scanWithCamera } from '../../platform/scan-camera';
import { CodeEntry } from './code-entry';
import { readEntry } from './code-entry.shared';
import { openCheckIn } from './open-check-in';

/** Super-apps scan with their own scanner. */
export function ScanView() {
  const words = useWords();
  const [wrong, setWrong] = useState<string>();
  const scan = async () => {
    const text = await scanWithCamera();
    if (text === undefined) return;
    const reading = readEntry(words, text);
    if (reading.kind === 'ok') openCheckIn(reading.code, 'camera', text);
    else setWrong(reading.message);
  };
  return (
    <Box>
      {wrong ? <Notice tone="warning" title={wrong} /> : null}
      <Box className="hc-stack">
        <Button onPress={() => void scan()}>
          <Icon name="scan" /> {words.scan.start}
        </Button>
      </Box>
      <CodeEntry />
    </Box>
  );
}
