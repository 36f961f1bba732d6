import { toIso } from '@health-code/shared/time/shanghai';
import type { OriginalTimes } from '@health-code/shared/visit/visit';
import type { VisitTimes } from '../../stores/visit/visit-store.ts';

/** The times that were recorded first, as they are told; null where nobody corrected them. */
export function originalTimes({ original }: Pick<VisitTimes, 'original'>): OriginalTimes | null {
  if (original === undefined) return null;
  const { at, leftAt, changedAt } = original;
  return { at: toIso(at), leftAt: leftAt === undefined ? null : toIso(leftAt), changedAt: toIso(changedAt) };
}
