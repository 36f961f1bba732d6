import { type EpochMs, fromIso } from '../time/shanghai.ts';
import { MS_PER_MINUTE } from '../time/units.ts';
import type { FactOf } from './fact.ts';

/**
 * How long somebody may take back a slip in their own declaration: long enough to read the result and to look at the
 * thermometer again, too short to undo a symptom that a door has already asked about. Later it is for an appeal.
 */
export const SELF_CORRECTION_MS = 10 * MS_PER_MINUTE;

/** Whether the person may still correct this declaration by themselves: soon after it, and once. */
export function isSelfCorrectable(declaration: Pick<FactOf<'declaration'>, 'recordedAt' | 'supersedes'>, now: EpochMs) {
  const age = now - fromIso(declaration.recordedAt);
  return declaration.supersedes === undefined && age <= SELF_CORRECTION_MS;
}
