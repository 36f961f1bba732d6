import { MS_PER_SECOND } from '@health-code/shared/time/units';
import type { ReactNode } from 'react';
import { isProblem } from '../core/api';
import { useNow } from '../core/clock';
import { waitOf } from '../core/send';
import { useWords } from '../core/words';
import { Notice } from './notice';

interface Props {
  readonly error: unknown;
  readonly children: ReactNode;
}

/** After too many wrong second factors: how long it takes until the next try, in the place of that try. */
export function Locked({ error, children }: Props) {
  const { problems, factor } = useWords();
  const now = useNow(MS_PER_SECOND);
  const until = isProblem(error, 'OPERATOR.LOCKED') ? waitOf(error) : undefined;
  if (until === undefined || until <= now) return <>{children}</>;
  const { title, advice } = problems['OPERATOR.LOCKED'];
  return (
    <Notice kind="bad" title={title}>
      <p>{advice}</p>
      <p role="timer" aria-live="off">
        {factor.waitFor(clockOf(until - now))}
      </p>
    </Notice>
  );
}

/** Minutes and seconds: 4:05. */
export function clockOf(ms: number): string {
  const seconds = Math.ceil(ms / MS_PER_SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
