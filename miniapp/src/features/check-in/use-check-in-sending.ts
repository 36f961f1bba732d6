import { useEffect } from 'react';
import { watchNetwork } from '../../platform/network';
import { useSession } from '../session/session-store';
import { sendCheckIns, useOutbox } from './check-in-outbox';
import { fetchPagesAhead } from './fetch-pages';
import { forgetEntries } from './last-entries';

/** Not every loss of a network is told when it ends. */
const RESEND_MS = 20_000;

/** For as long as the app is open: sends what was noted at its start, after a sign-in, when the network is back, and now and then. */
export function useCheckInSending(): void {
  const token = useSession()?.token;
  const isWaiting = useOutbox().queue.waiting.length > 0;
  useEffect(() => {
    if (token === undefined) forgetEntries();
    else void sendCheckIns();
  }, [token]);
  useEffect(fetchPagesAhead, []);
  useEffect(() => watchNetwork(() => void sendCheckIns()), []);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => void sendCheckIns(), RESEND_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
}
