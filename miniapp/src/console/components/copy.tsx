import { useState } from 'react';
import { useWords } from '../core/words';
import { Button } from './button';

/** Puts a text where it can be pasted from, and says so. */
export function Copy({ text }: { readonly text: string }) {
  const words = useWords();
  const [isDone, setDone] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      () => setDone(false),
    );
  return (
    <>
      <Button onClick={copy}>{words.copy}</Button>
      <span role="status" className="faint">
        {isDone ? words.copied : ''}
      </span>
    </>
  );
}
