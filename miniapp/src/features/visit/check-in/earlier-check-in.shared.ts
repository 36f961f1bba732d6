import { MS_PER_MINUTE } from '@health-code/shared/time/units';
import type { WaitingCheckIn } from './check-in-outbox';

/** A link that is opened again has no key of its own: for so long it stands for the same arrival. */
const SAME_ARRIVAL_MS = 10 * MS_PER_MINUTE;

interface Opening {
  readonly code: string;
  readonly key?: string | undefined;
}

/** The check-in that already waits for this opening of the page, so that reopening it makes no second one. */
export function earlierCheckIn(
  waiting: readonly WaitingCheckIn[],
  opening: Opening,
  now: number,
): WaitingCheckIn | undefined {
  return waiting.find(({ key, item }) => {
    if (opening.key !== undefined) return key === opening.key;
    return item.placeCode === opening.code && Math.abs(now - Date.parse(item.at)) < SAME_ARRIVAL_MS;
  });
}
