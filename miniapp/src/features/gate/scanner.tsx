import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { Box } from '../../components/element';
import { Icon } from '../../components/icon';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { scanWithCamera } from '../../platform/scan-camera';
import { isWholeCode, scannedText } from './scanned-text.shared';
import type { ScannerProps } from './scanner.types';

/** The super-app's own scanner, which opens again after each answer until staff turn back, and a field for a hardware scanner. */
export function Scanner({ onText, isFree }: ScannerProps) {
  const words = useWords().gate;
  const isGoingOn = useRef(false);
  const take = useRef(onText);
  take.current = onText;
  const scan = useCallback(async () => {
    const text = await scanWithCamera();
    isGoingOn.current = text !== undefined;
    if (text !== undefined) take.current(text, 'hand');
  }, []);
  useEffect(() => {
    if (isFree && isGoingOn.current) void scan();
  }, [isFree, scan]);
  return (
    <Box className="hc-stack">
      <Button onPress={() => void scan()}>
        <Icon name="scan" /> {words.scan}
      </Button>
      <TypedScans onText={onText} />
    </Box>
  );
}

function TypedScans({ onText }: Pick<ScannerProps, 'onText'>) {
  const words = useWords().gate;
  const [text, setText] = useState('');
  const take = (typed: string) => {
    if (typed !== '') onText(typed, 'hand');
    setText('');
  };
  const submit = () => take(text);
  /** A scanner need not end with an Enter: a code that is whole is one. */
  const change = (typed: string) => (isWholeCode(scannedText(typed)) ? take(typed) : setText(typed));
  return (
    <Box>
      <TextField
        label={words.scannerField}
        value={text}
        onChange={change}
        onEnter={submit}
        hint={words.scannerFieldHint}
      />
      <Button kind="secondary" onPress={submit}>
        {words.judge}
      </Button>
    </Box>
  );
}
