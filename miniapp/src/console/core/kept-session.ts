import type { OperatorSession } from '@health-code/shared/office/session';
import { fromIso } from '@health-code/shared/time/shanghai';
import { createStore } from './store';

/** The session of an official in this tab, in instants of this computer's own clock. */
export interface KeptSession {
  readonly token: string;
  readonly idleMs: number;
  readonly endsAt: number;
  /** When the server last answered it. */
  readonly usedAt: number;
}

const KEY = 'health-code-console';

/** In the storage of the tab alone: a reload keeps it, and closing the tab ends it. */
export const keptSession = createStore<KeptSession | undefined>(read());
keptSession.subscribe(write);

export function keepSession({ token, idleMs, endsAt, serverTime }: OperatorSession): void {
  const now = Date.now();
  keptSession.set({ token, idleMs, endsAt: now + fromIso(endsAt) - fromIso(serverTime), usedAt: now });
}

/** The server has just answered this session. */
export function noteUse(): void {
  const kept = keptSession.get();
  if (kept !== undefined) keptSession.set({ ...kept, usedAt: Date.now() });
}

/** How long it lasts if nothing is done any more. */
export const msLeft = ({ endsAt, idleMs, usedAt }: KeptSession, now: number): number =>
  Math.min(endsAt, usedAt + idleMs) - now;

function read(): KeptSession | undefined {
  const text = sessionStorage.getItem(KEY);
  return text === null ? undefined : (JSON.parse(text) as KeptSession);
}

function write(): void {
  const kept = keptSession.get();
  if (kept === undefined) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(kept));
}
