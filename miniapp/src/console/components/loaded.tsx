import type { ReactNode } from 'react';
import type { Loaded } from '../core/use-load';
import { useWords } from '../core/words';
import { Button } from './button';
import { Problem } from './problem';

interface Props<T> {
  readonly of: Loaded<T>;
  readonly children: (value: T, reload: () => void) => ReactNode;
}

/** What was read; until then that it is being read, or why it cannot be. */
export function Show<T>({ of, children }: Props<T>) {
  const words = useWords();
  if (of.state === 'loading')
    return (
      <p className="faint" role="status">
        {words.loading}
      </p>
    );
  if (of.state === 'ready') return <>{children(of.value, of.reload)}</>;
  return (
    <>
      <Problem error={of.error} />
      <Button onClick={of.reload}>{words.again}</Button>
    </>
  );
}
