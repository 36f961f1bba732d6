import { useEffect, useState } from 'react';
import { phoneNow } from '../../platform/clock';

const SECOND_MS = 1_000;

/** The phone's time, once a second, just after the second begins, so that shown seconds do not skip. */
export function useNow(): number {
  const [now, setNow] = useState(phoneNow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(phoneNow());
      timer = setTimeout(tick, SECOND_MS - (phoneNow() % SECOND_MS) + 5);
    };
    tick();
    return () => clearTimeout(timer);
  }, []);
  return now;
}
