import { statusAt } from '@health-code/shared/rules/evaluate';
import type { Reason, Status } from '@health-code/shared/rules/status';
import type { Needs } from '../../config/deps.ts';
import type { Snapshot } from '../../stores/snapshot/snapshot-store.ts';

/** The status of a snapshot at an instant, its reasons under names that tell nothing of the facts behind them. */
export function statusOf(
  deps: Needs<'ids' | 'ruleSets'>,
  { personId, timeline }: Pick<Snapshot, 'personId' | 'timeline'>,
  now: number,
): Status {
  const status = statusAt(timeline, deps.ruleSets.at(now), now);
  return { ...status, reasons: status.reasons.map((reason) => withOpaqueId(deps, personId, reason)) };
}

function withOpaqueId({ ids }: Needs<'ids'>, personId: string, reason: Reason): Reason {
  return reason.id === null ? reason : { ...reason, id: ids.reason(personId, reason.code, reason.id) };
}
