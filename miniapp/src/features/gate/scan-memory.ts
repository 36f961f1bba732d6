import { createReplayGuard, type SightingKind } from '@health-code/shared/code/replay-guard';
import type { Verdict } from '@health-code/shared/code/verdict';
import type { OnScreen, ScanSource } from './on-screen.types';
import { createShowings, showingKey } from './showings.shared';

/** What a gate remembers of the last minutes, to tell showings apart and to notice a step that comes twice. */
export function createScanMemory() {
  const showings = createShowings();
  const guard = createReplayGuard();
  const state = { busy: false };
  const isOnScreen = (text: string, screen: OnScreen | undefined): boolean =>
    screen?.visit === 'open' &&
    screen.presented.kind === 'code' &&
    showingKey(screen.presented.text) === showingKey(text);
  return {
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
    /** Only codes that were not refused are remembered. */
    see(verdict: Verdict, gate: string, at: number): SightingKind {
      if (!('failed' in verdict)) return 'first';
      const { credentialId, step } = verdict.facts;
      return guard.see({ credentialId, step, at, gate });
    },
  };
}
