import { useCallback, useRef, useState } from 'react';

/** Somebody who came while staff were deciding about somebody else. */
interface Turn {
  /** Whose turn it is: the same code, seen again, takes no second one. */
  readonly key: string;
  take(): void;
}

/** Whoever comes while staff decide waits for their turn: no decision is wiped off the screen by the next person. */
export function useTurns() {
  const queue = useRef<Turn[]>([]);
  const [waiting, setWaiting] = useState(0);

  const wait = useCallback((turn: Turn) => {
    if (queue.current.some(({ key }) => key === turn.key)) return;
    queue.current.push(turn);
    setWaiting(queue.current.length);
  }, []);

  const next = useCallback(() => {
    const turn = queue.current.shift();
    setWaiting(queue.current.length);
    turn?.take();
  }, []);

  return { waiting, wait, next };
}
