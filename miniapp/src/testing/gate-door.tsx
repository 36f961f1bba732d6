import type { VerifyAnswer } from '@health-code/shared/gate/gate';
import type { ReactElement } from 'react';
import { signIn } from './account';
import type { gateBundle } from './code-samples';
import { stored } from './phone';
import { iso } from './samples';
import { createEvent, fireEvent, screen, see, settle, show, until, within } from './screen';
import { server } from './server';

/** When the last key was pressed: a busy computer must not look like a slow hand. */
let pressedAt = 0;
const GAP_MS = 5;
const PAUSE_MS = 1_000;

/** Presses a key where the focus may be, and answers whether the page lets it through. */
export function pressKey(target: Element, key: string): boolean {
  const event = createEvent.keyDown(target, { key });
  pressedAt += GAP_MS;
  Object.defineProperty(event, 'timeStamp', { value: pressedAt });
  return fireEvent(target, event);
}

/** Types as a hardware scanner does: all keys in a burst, then Enter. */
export async function scan(text: string): Promise<void> {
  pressedAt += PAUSE_MS;
  for (const key of [...text, 'Enter']) pressKey(document.body, key);
  await settle();
}

/** What the issuer says of every code that is asked about. */
export const judgedAt = (verify: Partial<VerifyAnswer> = {}) => {
  server.on('verifyCode', () => ({
    verdict: { verdict: 'unreadable', reason: 'empty' } as VerifyAnswer['verdict'],
    sighting: 'first',
    current: null,
    serverTime: iso(Date.now()),
    ...verify,
  }));
};

/** The visits that are still to be sent. */
export const waiting = () => (stored('outbox.gate-visits') as { waiting: unknown[] } | undefined)?.waiting ?? [];
/** The word that fills the screen, above everything else. */
export const verdict = () =>
  until(() => within(screen.getAllByRole('alert').at(-1) as HTMLElement).getByRole('heading').textContent);

/** Shows the page of a gate, once its data is there. */
export async function openGate(page: ReactElement) {
  const shown = await show(page);
  await see('With a hardware scanner, just scan. No need to tap anything.');
  return shown;
}

/** A server that knows the gate, judges nothing anew and takes every visit. */
export function serveGate(bundle: Awaited<ReturnType<typeof gateBundle>>): void {
  signIn();
  server.on('getGateBundle', () => ({ ...bundle, serverTime: iso(Date.now()) }));
  server.on('recordGateVisits', ({ body }) => ({
    results: body.visits.map(({ visitId }: { visitId: string }) => ({
      visitId,
      outcome: 'recorded',
      reason: null,
      replayed: false,
    })),
  }));
  judgedAt();
}
