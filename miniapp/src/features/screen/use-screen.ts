import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../core/api/api';
import { useNow } from '../../core/clock/use-now';
import { type Failure, failureOf } from '../../core/failure/failure.shared';
import { phoneNow } from '../../platform/clock';
import { useReturn } from '../../platform/lifecycle';
import { watchNetwork } from '../../platform/network';
import { type HeldLinks, holdLinks, isAskDue, isOver, linkAt, linksEnd, strain } from './screen.shared';

/** What a screen at a door shows from second to second, with or without the network. */
export function useScreen(placeId: string, entranceId: string) {
  const now = useNow();
  const { held, failure, lastAskedAt, ask } = useLinks(placeId, entranceId);
  const isDue = isAskDue(held, now, lastAskedAt);
  useEffect(() => {
    if (isDue) ask();
  }, [isDue, ask]);
  useReturn(ask);
  useEffect(() => watchNetwork(ask), [ask]);
  const time = now + (held?.offsetMs ?? 0);
  return {
    /** The server's time, as this tablet can know it. */
    time,
    shown: held === undefined ? undefined : linkAt(held, time),
    end: held === undefined ? undefined : linksEnd(held),
    failure,
    strain: strain(failure),
    ask,
  };
}

/** The links that are held, asked for again one call at a time. A lost session sends nobody away from the door. */
function useLinks(placeId: string, entranceId: string) {
  const [held, setHeld] = useState<HeldLinks>();
  const [failure, setFailure] = useState<Failure>();
  const [lastAskedAt, setLastAskedAt] = useState<number>();
  const isAsking = useRef(false);
  const ask = useCallback(() => {
    if (isAsking.current) return;
    isAsking.current = true;
    setLastAskedAt(phoneNow());
    const settle = (next: Failure | undefined) => {
      isAsking.current = false;
      setFailure(next);
      if (next !== undefined && isOver(next)) setHeld(undefined);
    };
    api('getScreen', { params: { placeId, entranceId } }).then(
      (answer) => {
        setHeld(holdLinks(answer, phoneNow()));
        settle(undefined);
      },
      (error: unknown) => settle(failureOf(error)),
    );
  }, [placeId, entranceId]);
  return { held, failure, lastAskedAt, ask };
}
