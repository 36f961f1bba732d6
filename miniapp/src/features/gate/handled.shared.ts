import { STEP_MS } from '@health-code/shared/code/lifetime';
import type { Verdict } from '@health-code/shared/code/verdict';
import type { OnScreen, VisitState } from './on-screen.types';
import { admissionOf, answerOf, type PresentedCode } from './presented.shared';

/** A live code has gone on to its next step by then: the same step, shown later, is a picture, and flagged as one. */
const BACK_MS = STEP_MS;

/** A code that this gate judged, and what became of it. */
export interface Handled extends OnScreen {
  readonly presented: PresentedCode;
}

/** A code as it is shown; where its visit is not told, it follows from the answer. */
export interface ShownCode {
  readonly presented: PresentedCode;
  readonly visit?: VisitState;
}

export interface HandledCodes {
  /** Remembers an answer as it stands now, with what the network and staff added to it. */
  keep(screen: OnScreen): void;
  /** The answer to the same credential seconds ago; undefined where there is none, or this verdict refuses the code. */
  find(verdict: Verdict, at: number): Handled | undefined;
}

export function createHandledCodes(): HandledCodes {
  const handled = new Map<string, Handled>();
  return {
    keep(screen) {
      const { presented, visit, at } = screen;
      if (presented.kind !== 'code' || visit === 'same' || !('facts' in presented.verdict)) return;
      for (const [id, before] of handled) if (!isRecent(before, at)) handled.delete(id);
      handled.set(presented.verdict.facts.credentialId, { ...screen, presented });
    },
    find(verdict, at) {
      const before = 'failed' in verdict ? handled.get(verdict.facts.credentialId) : undefined;
      return before !== undefined && isRecent(before, at) ? before : undefined;
    },
  };
}

const isRecent = (before: OnScreen, at: number) => Math.abs(at - before.at) <= BACK_MS;

/** The same answer for the same person. Nobody is recorded twice; whom staff turned away, they may let in now. */
export function cameBack({ presented, visit, at }: Handled, now: number): ShownCode {
  const again = { ...presented, backSeconds: Math.floor(Math.abs(now - at) / 1_000) };
  if (visit === 'recorded') return { presented: again, visit: 'same' };
  return { presented: again, visit: admissionOf(answerOf(again)) === 'ask' ? 'open' : 'none' };
}
