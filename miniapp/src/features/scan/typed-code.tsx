import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { TextField } from '../../components/text-field';
import { useWords } from '../../core/settings/use-words';
import { openReading } from './open-check-in';
import { groupAsTyped, readTypedCode } from './typed-code.shared';

/** The twelve characters typed by hand: for broken cameras, high posters and codes read out. */
export function TypedCodeForm() {
  const words = useWords();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const reading = readTypedCode(words, text);
  const submit = () => {
    setTried(true);
    openReading(reading, 'typed', text);
  };
  return (
    <Card title={words.scan.typeInstead}>
      <TextField
        label={words.scan.code}
        value={text}
        onChange={(next) => setText(groupAsTyped(next))}
        onEnter={submit}
        code
        hint={words.scan.codeHint}
        error={tried && reading.kind === 'wrong' ? reading.message : undefined}
      />
      <Button kind="secondary" onPress={submit}>
        {words.scan.submit}
      </Button>
    </Card>
  );
}
