import { MS_PER_MINUTE, MS_PER_SECOND } from '@health-code/shared/time/units';
import { useEffect } from 'react';
import { Button } from '../components/button';
import { clockOf } from '../components/locked';
import { useNow } from '../core/clock';
import { keptSession, msLeft } from '../core/kept-session';
import { loadOwnWork } from '../core/session';
import { useStore } from '../core/store';
import { useWords } from '../core/words';

/** Enough to finish a sentence in. */
const WARNED_MS = 5 * MS_PER_MINUTE;

/** How long the session lasts if nothing is done; at its end the page waits behind the sign-in. */
export function TimeLeft() {
  const { shell } = useWords();
  const kept = useStore(keptSession);
  const now = useNow(MS_PER_SECOND);
  const left = kept === undefined ? 0 : msLeft(kept, now);
  const isOver = kept !== undefined && left <= 0;
  useEffect(() => {
    if (isOver) keptSession.set(undefined);
  }, [isOver]);
  if (left > WARNED_MS) return <span className="faint">{shell.minutesLeft(Math.floor(left / MS_PER_MINUTE))}</span>;
  return (
    <span className="ending">
      <span role="timer">{shell.endsIn(clockOf(Math.max(0, left)))}</span>
      <Button onClick={() => loadOwnWork().catch(() => undefined)}>{shell.stay}</Button>
    </span>
  );
}
