import { onPrivacyRequest } from '../../platform/privacy';
import type { PrivacyRequest } from '../../platform/privacy.types';
import { createStore, useStore } from '../store/store';

/** What waits for the user's word on privacy. One word answers all of it. */
const waiting = createStore<readonly PrivacyRequest[]>([]);

/** From now on whatever waits is asked about on the page in front. */
export function watchPrivacyRequests(): void {
  onPrivacyRequest((request) => waiting.set([...waiting.get(), request]));
}

export const usePrivacyRequested = (): boolean => useStore(waiting).length > 0;

export function answerPrivacyRequests(agrees: boolean): void {
  const requests = waiting.get();
  waiting.set([]);
  for (const request of requests) {
    if (agrees) request.agree();
    else request.refuse();
  }
}
