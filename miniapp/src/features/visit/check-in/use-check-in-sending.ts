import { useEffect } from 'react';
import { useSession } from '../../../core/session/session-store';
import { retryDelay } from '../../../core/task/retry-delay.shared';
import { watchNetwork } from '../../../platform/network';
import { sendCheckIns, useOutbox } from './check-in-outbox';

/** For as long as the app is open: sends what was noted at its start, after a sign-in, when the network is back, and now and then. */
export function useCheckInSending(): void {
  const token = useSession()?.token;
  const isWaiting = useOutbox().queue.waiting.length > 0;
  useEffect(() => {
    if (token !== undefined) void sendCheckIns();
  }, [token]);
  useEffect(() => watchNetwork(() => void sendCheckIns()), []);
  useEffect(() => (isWaiting ? sendNowAndThen() : undefined), [isWaiting]);
}

/** Not every loss of a network is told when it ends. Tries more and more rarely; answers with what ends that. */
function sendNowAndThen(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let isOver = false;
  const wait = (failures: number) => {
    timer = setTimeout(() => void sendCheckIns().then(() => isOver || wait(failures + 1)), retryDelay(failures));
  };
  wait(1);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
