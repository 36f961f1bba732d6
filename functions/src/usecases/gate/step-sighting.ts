import { TOLERANCE_MS } from '@health-code/shared/code/lifetime';
import { SAME_SCAN_MS } from '@health-code/shared/code/replay-guard';
import type { CodeFacts } from '@health-code/shared/code/verdict';
import type { Needs } from '../../config/deps.ts';
import { keptUntil } from '../../config/retention.ts';

/** Whether a step of a credential was shown before, at any gate. */
export async function sightStep(
  { stores, settings }: Needs<'settings', 'gates'>,
  gateId: string,
  { credentialId, step }: Pick<CodeFacts, 'credentialId' | 'step'>,
  at: number,
): Promise<'first' | 'same-scan' | 'replayed'> {
  const first = await stores.gates.see(credentialId, step, { gateId, at }, keptUntil('sighting', at, settings));
  if (first.gateId === gateId && first.at === at) return 'first';
  const apart = Math.abs(at - first.at);
  if (apart > 2 * TOLERANCE_MS) return 'first';
  return first.gateId === gateId && apart <= SAME_SCAN_MS ? 'same-scan' : 'replayed';
}
