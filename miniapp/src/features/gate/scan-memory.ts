import { createReplayGuard } from '@health-code/shared/code/replay-guard';
import type { Verdict } from '@health-code/shared/code/verdict';
import { cameBack, createHandledCodes, type ShownCode } from './handled.shared';
import type { OnScreen, ScanSource } from './on-screen.types';
import { createShowings, showingKey } from './showings.shared';

/** What a gate remembers of the last minutes, to tell showings apart and to notice a step that comes twice. */
export function createScanMemory() {
  const showings = createShowings();
  const codes = createHandledCodes();
  const guard = createReplayGuard();
  const state = { busy: false };
  const isOnScreen = (text: string, screen: OnScreen | undefined): boolean =>
    screen?.visit === 'open' &&
    screen.presented.kind === 'code' &&
    showingKey(screen.presented.text) === showingKey(text);
  return {
    codes,
    /** Whether this scan is new. Whoever is being decided about is not scanned again. */
    isNew(text: string, source: ScanSource, at: number, screen: OnScreen | undefined): boolean {
      const isNewToCamera = source === 'hand' || (!state.busy && showings.see(showingKey(text), at));
      return isNewToCamera && !isOnScreen(text, screen);
    },
    /** Whether a code is being judged: the camera sees the next one again, and what was scanned by hand waits. */
    isBusy: () => state.busy,
    /** One code is judged at a time. */
    alone(judging: Promise<Verdict>): Promise<Verdict> {
      state.busy = true;
      return judging.finally(() => {
        state.busy = false;
      });
    },
    /** How a code is shown: once more with the same answer where its holder is back, and flagged where its step came before. */
    shown({ text, verdict, at }: JudgedScan, gate: string): ShownCode {
      const before = codes.find(verdict, at);
      if (before !== undefined) return cameBack(before, at);
      const first = firstShown(text, verdict);
      // Only codes that were not refused are remembered.
      if (!('failed' in verdict)) return first;
      const { credentialId, step } = verdict.facts;
      const repeated = guard.see({ credentialId, step, at, gate }) === 'replayed';
      return { presented: { ...first.presented, repeated } };
    },
  };
}

interface JudgedScan {
  readonly text: string;
  readonly verdict: Verdict;
  readonly at: number;
}

/** A code of which nothing is remembered. */
export function firstShown(text: string, verdict: Verdict): ShownCode {
  return { presented: { kind: 'code', text, verdict, repeated: false, current: null } };
}
