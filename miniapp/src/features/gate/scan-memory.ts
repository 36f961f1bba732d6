import { createReplayGuard, type SightingKind } from '@health-code/shared/code/replay-guard';
import type { Verdict } from '@health-code/shared/code/verdict';
import type { OnScreen, ScanSource } from './on-screen.types';
import { createShowings, showingKey } from './showings.shared';

/** What a gate remembers of the last minutes, to tell showings apart and to notice a step that comes twice. */
export function createScanMemory() {
  const showings = createShowings();
  const guard = createReplayGuard();
  const state = { busy: false };
  const isNewToCamera = (text: string, at: number, screen: OnScreen | undefined): boolean => {
    const key = showingKey(text);
    if (screen?.visit !== 'open') return showings.see(key, at);
    if (screen.presented.kind === 'code' && showingKey(screen.presented.text) === key) showings.see(key, at);
    return false;
  };
  return {
    /** Whether this scan is new. While staff decide, the camera is ignored. */
    isNew(text: string, source: ScanSource, at: number, screen: OnScreen | undefined): boolean {
      return !state.busy && (source === 'hand' || isNewToCamera(text, at, screen));
    },
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
