import { useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { useWords } from '../../core/settings/use-words';
import { scanWithCamera } from '../../platform/scan-camera';
import { openReading } from './open-check-in';
import { TypedCodeForm } from './typed-code';
import { readTypedCode } from './typed-code.shared';

/** Super-apps scan with their own scanner. */
export function ScanView() {
  const words = useWords();
  const [wrong, setWrong] = useState<string>();
  const scan = async () => {
    const text = await scanWithCamera();
    if (text === undefined) return;
    const reading = readTypedCode(words, text);
    if (reading.kind === 'wrong') setWrong(reading.message);
    openReading(reading, 'camera', text);
  };
  return (
    <Box>
      {wrong ? <Notice tone="warning" title={wrong} /> : null}
      <Box className="hc-stack">
        <Button onPress={() => void scan()}>
          <Icon name="scan" /> {words.scan.start}
        </Button>
      </Box>
      <TypedCodeForm />
    </Box>
  );
}
