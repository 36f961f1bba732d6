import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../core/api/api';
import { useEarliestServerNow } from '../../core/clock/server-clock';
import { useNow } from '../../core/clock/use-now';
import { type Failure, failureOf } from '../../core/failure/failure.shared';
import { phoneNow } from '../../platform/clock';
import { useReturn } from '../../platform/lifecycle';
import { watchNetwork } from '../../platform/network';
import { type HeldLinks, holdLinks, isAskDue, isOver, linkAt, linksEnd, strain } from './screen.shared';

/** What a screen at a door shows from second to second, with or without the network. */
export function useScreen(placeId: string, entranceId: string) {
  const now = useNow();
  const time = useEarliestServerNow();
  const { held, failure, lastAskedAt, ask } = useLinks(placeId, entranceId);
  const isDue = isAskDue(held, time, lastAskedAt === undefined ? undefined : now - lastAskedAt);
  useEffect(() => {
    if (isDue) ask();
  }, [isDue, ask]);
  useReturn(ask);
  useEffect(() => watchNetwork(ask), [ask]);
  return {
    /** The server's time at its earliest: a screen is never ahead. */
    time,
    current: held === undefined ? undefined : linkAt(held, time),
    end: held === undefined ? undefined : linksEnd(held),
    failure,
    strain: strain(failure),
    ask,
  };
}

/** The links on hand, refreshed by one call at a time. A lost session does not leave the page. */
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
        setHeld(holdLinks(answer));
        settle(undefined);
      },
      (error: unknown) => settle(failureOf(error)),
    );
  }, [placeId, entranceId]);
  return { held, failure, lastAskedAt, ask };
}
